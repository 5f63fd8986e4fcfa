package org.parley.message;

import java.util.concurrent.CompletableFuture;

/** A change of an earlier message, run in a transaction of its own. */
record Alteration(Runnable work, CompletableFuture<Void> answer) implements Job {
    Alteration(Runnable work) {
        this(work, new CompletableFuture<>());
    }
}
