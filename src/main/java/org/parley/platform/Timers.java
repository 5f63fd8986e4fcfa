package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The one timer for what is done again and again. Not the server's: GlassFish's asks before each round whether the
 * application is there, fails at that while it is being deployed, and never does the round again.
 */
@ApplicationScoped
public class Timers {
    /** So that a round which waits for the database does not hold up all others. */
    private static final int THREADS = 4;

    @Resource
    ManagedThreadFactory threads;

    @Produces
    @ApplicationScoped
    public ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(THREADS, threads);
    }

    void close(@Disposes ScheduledExecutorService timer) {
        timer.shutdown();
    }
}
