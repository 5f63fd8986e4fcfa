package org.parley.file;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.platform.Time;

/**
 * Takes away, once an hour, what was uploaded a day ago and no message carries. Several nodes may do it at once: what
 * one has deleted the other does not find, and what a message takes at this moment the store itself keeps.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UnusedSweep {
    private static final Duration WAITS = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void sweep() {
        long before = Time.micros(clock.instant().minus(WAITS));
        List<UUID> unused = files.unused(before, AT_ONCE);
        while (!unused.isEmpty()) {
            for (UUID one : unused) files.eraseUnused(List.of(one));
            unused = files.unused(before, AT_ONCE);
        }
    }
}
