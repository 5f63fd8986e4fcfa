package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.parley.platform.Database;
import org.parley.platform.Sql;
import org.parley.platform.StoreClock;

/**
 * The processes that serve the same store, by their signs of life. Nobody has to be told of them: whoever starts
 * enters itself, and whoever is silent is ended by the others, each of which may do that.
 */
@ApplicationScoped
class Nodes {
    /** Seconds between two signs of life. */
    static final int BEAT = 5;

    /** Seconds without one after which a node counts as dead: three were missed. */
    private static final int SILENCE = 3 * BEAT;

    @Inject
    Sql sql;

    @Inject
    StoreClock clock;

    private long beaten = System.nanoTime();
    private long patientUntil = beaten;
    private volatile UUID self;
    private volatile boolean alone = true;

    /** A node that is no more, but for what it left. */
    record Ended(UUID id, Instant lastBeat) {}

    /** Enters this process. One at a time can open H2's file, so whoever else is entered there is dead. */
    @Transactional
    void join() {
        if (!Database.isPostgresql()) sql.update("update node set ended = ?", true);
        UUID id = UUID.randomUUID();
        sql.update("insert into node (id, beat, ended) values (?, " + Sql.SECOND + ", ?)", id, false);
        self = id;
        look();
    }

    private void look() {
        alone = sql.one("select id from node where id <> ? and ended = ? limit 1", row -> true, self, false)
                .isEmpty();
    }

    UUID self() {
        return self;
    }

    /** Whether no other node serves this store, as far as was heard or seen. */
    boolean alone() {
        return alone;
    }

    /** Another one was heard of. */
    void meet() {
        alone = false;
    }

    /**
     * A sign of life, where others may wait for one.
     *
     * @return false where it came too late, and this process had to enter itself anew
     */
    @Transactional
    boolean beat() {
        if (!Database.isPostgresql()) return true;
        long now = System.nanoTime();
        // the store was away, or this node: the others may have been as silent as this one, and need not be dead
        if (now - beaten > TimeUnit.SECONDS.toNanos(SILENCE)) patientUntil = now + TimeUnit.SECONDS.toNanos(SILENCE);
        look();
        clock.look();
        beaten = now;
        if (sql.update("update node set beat = " + Sql.SECOND + " where id = ? and ended = ?", self, false) == 1)
            return true;
        join();
        return false;
    }

    /** Those whose people are still to be taken off. */
    @Transactional
    List<Ended> ended() {
        if (System.nanoTime() - patientUntil >= 0)
            sql.update(
                    "update node set ended = ? where ended = ? and id <> ? and beat < " + Sql.SECOND + " - " + SILENCE,
                    true,
                    false,
                    self);
        return sql.list(
                "select id, beat from node where ended = ?",
                row -> new Ended(Sql.id(row, "id"), Instant.ofEpochSecond(row.getLong("beat"))),
                true);
    }

    /** Once nobody is left on it. */
    @Transactional
    void forget(Ended node) {
        sql.update("delete from node where id = ?", node.id());
    }
}
