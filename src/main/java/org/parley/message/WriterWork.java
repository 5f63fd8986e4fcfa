package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * What the writer does between the beginning and the end of its transaction. The server's interceptor keeps in a field
 * what a thread was allowed before it came, so a transactional bean that other threads enter too, or that is entered
 * twice, may leave the writer forbidden to begin its next transaction. Nobody but the writer enters this one, and
 * never twice: whatever is left inside, it is right again outside.
 */
@ApplicationScoped
class WriterWork {
    @Transactional
    <T> T within(Supplier<T> work) {
        return work.get();
    }
}
