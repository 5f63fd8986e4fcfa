package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.parley.account.AdminsOnly;
import org.parley.account.Caller;
import org.parley.limit.Limit;
import org.parley.platform.ConnectionThreads;
import org.parley.platform.Invalid;
import org.parley.platform.TooMany;

/** The way in for new messages, and the way out for changes of earlier ones. */
@ApplicationScoped
public class Messages {
    @Inject
    SendQueue queue;

    @Inject
    Deletions deletions;

    @Inject
    Edits edits;

    @Inject
    Reactions reactions;

    @Inject
    Pins pins;

    @Inject
    Told told;

    @Inject
    ConnectionThreads writers;

    /**
     * Sends a message: at once into the queue, answered once it is on disk. The answer fails with the refusal.
     *
     * @throws TooMany beyond 60 at once and one a second
     */
    public CompletableFuture<Sent> send(Caller sender, UUID conversation, NewMessage message) {
        return send(sender, conversation, message, null, (sent, refusal) -> {});
    }

    /**
     * The same for a socket.
     *
     * @param origin   the socket, which is answered by an ack in place of the frame
     * @param answered called between what is told before and after; it has to be there before anything can be told
     */
    public CompletableFuture<Sent> send(
            Caller sender,
            UUID conversation,
            NewMessage message,
            Object origin,
            BiConsumer<? super Sent, ? super Throwable> answered) {
        Limit.MESSAGES.take(sender.account());
        Send send = new Send(sender, conversation, message, origin);
        send.answer().whenComplete(answered);
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

    /**
     * Changes the words of a message.
     *
     * @return the message in its new state
     * @throws NotTheSender another's message
     * @throws TooLate      after {@code messages.edit-window}, or once it is deleted
     * @throws TooMany      beyond 60 changes at once and two a second
     */
    public CompletableFuture<MessageView> edit(Caller caller, UUID conversation, long seq, String body) {
        Text text = new Text(body);
        return alter(caller, () -> edits.edit(caller.account(), conversation, seq, text));
    }

    /**
     * Puts an emoji under a message; once is enough.
     *
     * @throws Invalid when it is not one emoji, and for a notice
     * @throws TooLate once the message is deleted
     * @throws TooMany as for edits
     */
    public CompletableFuture<Void> react(Caller caller, UUID conversation, long seq, String emoji) {
        Emoji one = new Emoji(emoji);
        return alter(caller, () -> reactions.put(caller.account(), conversation, seq, one));
    }

    /** Takes one's own emoji away again. */
    public CompletableFuture<Void> unreact(Caller caller, UUID conversation, long seq, String emoji) {
        Emoji one = new Emoji(emoji);
        return alter(caller, () -> reactions.take(caller.account(), conversation, seq, one));
    }

    /**
     * Keeps a message at hand for all who are in the conversation.
     *
     * @throws AdminsOnly  in a room for members
     * @throws TooLate     once the message is deleted
     * @throws TooManyPins beyond 50
     * @throws TooMany     as for edits
     */
    public CompletableFuture<Void> pin(Caller caller, UUID conversation, long seq) {
        return alter(caller, () -> pins.put(caller.account(), conversation, seq));
    }

    /** No longer, by whoever may pin. */
    public CompletableFuture<Void> unpin(Caller caller, UUID conversation, long seq) {
        return alter(caller, () -> pins.take(caller.account(), conversation, seq));
    }

    private CompletableFuture<Void> alter(Caller caller, Runnable work) {
        return alter(caller, () -> {
            work.run();
            return null;
        });
    }

    private <T> CompletableFuture<T> alter(Caller caller, Supplier<T> work) {
        Limit.ALTERATIONS.take(caller.account());
        Alteration<T> alteration = new Alteration<>(work);
        queue.add(alteration);
        return alteration.answer();
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Amended amended) {
        told.committed(amended.change());
    }
}
