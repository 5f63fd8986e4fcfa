package org.parley.message;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.parley.account.Caller;

/**
 * One message on its way to the store.
 *
 * @param origin the socket it came by, which gets the answer in place of the frame; null over HTTP
 * @param answer completed once committed, or with the refusal
 * @param begun  when it came in, by {@link System#nanoTime}
 */
record Send(
        Caller sender, UUID conversation, NewMessage message, Object origin, CompletableFuture<Sent> answer, long begun)
        implements Job {
    Send(Caller sender, UUID conversation, NewMessage message, Object origin) {
        this(sender, conversation, message, origin, new CompletableFuture<>(), System.nanoTime());
    }
}
