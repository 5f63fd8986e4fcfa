package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * PostgreSQL's clock, the one that all nodes share, as far as this process knows it: to about half of what a question
 * takes. A question that took much longer than the last tells nothing better.
 */
@ApplicationScoped
public class StoreClock {
    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) now";

    @Inject
    Sql sql;

    private volatile long ahead;
    private volatile boolean known;
    private long patience = Long.MAX_VALUE / 2;

    /** Asks for the time; within a transaction, so that no connection has to be waited for. */
    public synchronized void look() {
        long asked = micros(0);
        long now = sql.one(NOW, row -> row.getLong("now")).orElseThrow();
        long took = micros(0) - asked;
        if (took > patience) {
            patience *= 2;
            return;
        }
        patience = 2 * took + 1;
        ahead = now - asked - took / 2;
        known = true;
    }

    /** The time in microseconds since 1970; 0 before it was asked for. */
    public long micros() {
        return known ? micros(ahead) : 0;
    }

    private static long micros(long ahead) {
        return System.nanoTime() / 1000 + ahead;
    }
}
