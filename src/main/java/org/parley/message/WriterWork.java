package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The writer's transactions. They are declared, never begun by hand: some servers keep whether a thread may begin one
 * by hand in a place that all threads of a factory share, and a transactional call on another of them, between two of
 * the writer's, would forbid it to the writer for good.
 */
@ApplicationScoped
class WriterWork {
    /** Commits when the work is done; what it throws undoes it and is thrown as it is. */
    @Transactional
    void within(Runnable work) {
        work.run();
    }
}
