package org.parley.realtime;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that forgets what is to be done at once: so Tyrus asks for the end of a socket that no idleness ends. */
final class Unhurried extends ScheduledThreadPoolExecutor {
    private final ScheduledFuture<?> never;

    Unhurried() {
        super(1, task -> {
            Thread thread = new Thread(task, "parley-idle");
            thread.setDaemon(true);
            return thread;
        });
        setRemoveOnCancelPolicy(true);
        never = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        never.cancel(false);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return delay <= 0 ? never : super.schedule(task, delay, unit);
    }
}
