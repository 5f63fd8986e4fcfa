package org.parley.message;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A change of an earlier message, run in a transaction of its own. */
record Alteration<T>(Supplier<T> work, CompletableFuture<T> answer) implements Job {
    Alteration(Supplier<T> work) {
        this(work, new CompletableFuture<>());
    }

    /** Does it. @return what answers it once that is committed */
    Runnable make() {
        T done = work.get();
        return () -> answer.complete(done);
    }
}
