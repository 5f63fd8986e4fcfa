package org.parley.message;

import java.util.concurrent.CompletableFuture;

/**
 * Something that changes a conversation's messages. All of it goes through {@link SendQueue}, one after the other, so
 * that what is told of it leaves in the order of {@code rev}.
 */
sealed interface Job permits Send, Alteration {
    /** Completed once committed, or with the refusal. */
    CompletableFuture<?> answer();
}
