package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Whether this node is to stay and its database answers. One question at a time: a database that hangs holds one thread, not one a probe. */
@ApplicationScoped
class Readiness {
    private static final int SECONDS = 2;

    @Resource(lookup = Database.JNDI)
    DataSource source;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Stopping stopping;

    private Future<Boolean> question;

    boolean ready() {
        if (stopping.begun()) return false;
        try {
            return ask().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return false;
        }
    }

    private synchronized Future<Boolean> ask() {
        if (question == null || question.isDone()) question = executor.submit(this::answers);
        return question;
    }

    private boolean answers() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }
}
