package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.parley.platform.Database;
import org.parley.platform.Sql;

/**
 * The writer's transactions. They are declared, never begun by hand: some servers keep whether a thread may begin one
 * by hand in a place that all threads of a factory share, and a transactional call on another of them, between two of
 * the writer's, would forbid it to the writer for good.
 */
@ApplicationScoped
class WriterWork {
    /**
     * On PostgreSQL the writer's statements are planned once and find their rows by keys. By itself it plans those that
     * take arrays anew for each batch, since few values make them cheap, and for a batch of one that takes longer than
     * all the rest. A plan that is kept must not look through a table because that was small when it was made.
     */
    private static final String PLANNED_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true),"
            + " set_config('enable_seqscan', 'off', true)";

    @Inject
    Sql sql;

    /** Commits when the work is done; what it throws undoes it and is thrown as it is. */
    @Transactional
    void within(Runnable work) {
        if (Database.isPostgresql()) sql.one(PLANNED_ONCE, row -> true);
        work.run();
    }
}
