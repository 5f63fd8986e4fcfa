package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Whether this node is to stay and its database answers. One question at a time: a database that hangs holds one thread
 * for some seconds, not one a probe.
 */
@ApplicationScoped
class Readiness {
    /** Sooner than a balancer gives up, which takes a node that does not answer for dead and cuts what is open there. */
    private static final int MILLIS = 1_500;

    private static final int SECONDS = 2;

    /** Longer than the store takes to answer or to fail. */
    private static final Duration LOST = Duration.ofSeconds(10);

    @Resource(lookup = Database.JNDI)
    DataSource source;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Stopping stopping;

    private Future<Boolean> question;
    private long askedAt;

    boolean ready() {
        if (stopping.begun()) return false;
        try {
            return ask().get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return false;
        }
    }

    /** One at a time; but GlassFish never runs what it was given while it was still deploying. */
    private synchronized Future<Boolean> ask() {
        boolean lost = System.nanoTime() - askedAt > LOST.toNanos();
        if (question == null || question.isDone() || lost) {
            question = executor.submit(this::answers);
            askedAt = System.nanoTime();
        }
        return question;
    }

    private boolean answers() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }
}
