package org.parley.keeping;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.message.Changed;

/**
 * Looks for what is to go: every second in the conversations where something was said, so that a number is kept to
 * closely, and every ten minutes in all, for what grows old.
 */
@ApplicationScoped
class RetentionRounds {
    private static final Logger LOG = Logger.getLogger(RetentionRounds.class.getName());
    private static final int SECONDS_BETWEEN_ALL = 600;
    private static final UUID FIRST = new UUID(0, 0);

    private final Set<UUID> changed = new HashSet<>();
    private int tick;
    private ScheduledFuture<?> timer;

    @Inject
    ScheduledExecutorService scheduler;

    @Inject
    Retention retention;

    void start(@Observes Startup started) {
        if (!retention.isOn()) return;
        timer = scheduler.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) timer.cancel(false);
    }

    void isNew(@Observes Changed message) {
        if (timer == null) return;
        synchronized (changed) {
            changed.add(message.message().conversation());
        }
    }

    private void round() {
        try {
            if (tick++ % SECONDS_BETWEEN_ALL == 0) all();
            List<UUID> some;
            synchronized (changed) {
                some = new ArrayList<>(changed);
                changed.clear();
            }
            if (!some.isEmpty()) trim(retention.overdue(some));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Old messages could not be taken away; it is tried again", failure);
        }
    }

    private void all() {
        List<UUID> some = retention.overdueAfter(FIRST);
        while (!some.isEmpty()) {
            trim(some);
            some = retention.overdueAfter(some.get(some.size() - 1));
        }
    }

    /** Each batch is a transaction of its own: whoever sends there waits for one at most. */
    private void trim(List<UUID> conversations) {
        for (UUID conversation : conversations) {
            boolean more = true;
            while (more) more = retention.trim(conversation);
        }
    }
}
