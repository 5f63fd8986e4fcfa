package org.parley.conversation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets, once an hour, when pointers moved that did so long ago. Several nodes may do it at once. */
@Singleton
public class ReceiptsSweep {
    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        // later than they are told of, so that what is told of is complete
        receipts.forget(clock.instant().minus(Receipts.KEPT).minus(Duration.ofHours(1)));
    }
}
