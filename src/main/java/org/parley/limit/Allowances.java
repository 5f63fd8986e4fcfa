package org.parley.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.platform.TooMany;

/**
 * Counts what all nodes allow together, in one statement each time, on PostgreSQL alone. Within a transaction it is part
 * of it: what is rolled back was not counted.
 */
@ApplicationScoped
class Allowances {
    /** How many takings there are to one tidying up. */
    private static final int SELDOM = 100;

    private static final String TAKE = "insert into allowance as a (subject, full_at) values (?, ?)"
            + " on conflict (subject) do update set full_at = greatest(a.full_at, ?) + ?"
            + " where greatest(a.full_at, ?) <= ?";
    private static final String TIDY = "delete from allowance where subject in (select subject from allowance"
            + " where full_at < ? order by full_at limit " + SELDOM + " for update skip locked)";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final AtomicLong taken = new AtomicLong();

    /**
     * @param every until one more is allowed again
     * @throws TooMany where that many were taken at once
     */
    void take(String what, long atOnce, Duration every) {
        long now = Time.micros(clock.instant());
        long one = every.toNanos() / 1000;
        UUID subject = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        if (sql.update(TAKE, subject, now + one, now, one, now, now + (atOnce - 1) * one) == 0) {
            throw new TooMany(every);
        }
        if (taken.incrementAndGet() % SELDOM == 0) sql.update(TIDY, now);
    }
}
