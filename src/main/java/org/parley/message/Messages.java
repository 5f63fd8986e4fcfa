package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;
import org.parley.platform.Rate;
import org.parley.platform.TooMany;
import org.parley.platform.Writers;

/** The way in for new messages, and the way out for changes of earlier ones. */
@ApplicationScoped
public class Messages {
    @Inject
    SendQueue queue;

    @Inject
    Deletions deletions;

    @Inject
    Told told;

    @Inject
    Writers writers;

    private final Rate<UUID> rate = new Rate<>(60, 1, Duration.ofSeconds(1));

    /** One thread does all of them: nobody may have it for themselves. */
    private final Rate<UUID> alterations = new Rate<>(60, 2, Duration.ofSeconds(1));

    /**
     * Sends a message: at once into the queue, answered once it is on disk. The answer fails with the refusal.
     *
     * @param origin the socket that is answered by an ack in place of the frame, or null
     * @throws TooMany beyond 60 at once and one a second
     */
    public CompletableFuture<Sent> send(Caller sender, UUID conversation, NewMessage message, Object origin) {
        rate.take(sender.account());
        Send send = new Send(sender, conversation, message, origin);
        queue.add(send);
        return send.answer();
    }

    /**
     * Takes a message back, leaving a tombstone.
     *
     * @throws NotTheSender another's message
     * @throws TooLate      after {@code messages.delete-window}
     * @throws TooMany      beyond 60 at once and two a second
     */
    public CompletableFuture<Void> deleteForEveryone(Caller caller, UUID conversation, long seq) {
        return alter(caller, () -> deletions.forEveryone(caller.account(), conversation, seq));
    }

    /** Takes a message out of the caller's own view; nobody else notices. */
    public CompletableFuture<Void> deleteForMe(Caller caller, UUID conversation, long seq) {
        return alter(caller, () -> deletions.forMe(caller.account(), conversation, seq));
    }

    /** The same answer, told on a thread that may wait for whoever reads it: here everybody's next message waits. */
    <T> CompletionStage<T> apart(CompletionStage<T> answer) {
        return answer.whenCompleteAsync((done, failed) -> {}, writers);
    }

    private CompletableFuture<Void> alter(Caller caller, Runnable work) {
        alterations.take(caller.account());
        Alteration alteration = new Alteration(work);
        queue.add(alteration);
        return alteration.answer();
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Retracted retracted) {
        told.committed(retracted.change());
    }
}
