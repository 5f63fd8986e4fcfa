package org.parley.message;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.conversation.Head;
import org.parley.conversation.Heads;
import org.parley.conversation.NoSuchConversation;
import org.parley.file.FileView;
import org.parley.friendship.Standing;
import org.parley.platform.Ask;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Refusal;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/**
 * Stores many messages in one transaction, which the caller opens and commits. The rows of their conversations are
 * locked first, so that what is read after it (who may write, which {@code clientId} is known) still holds when the
 * messages are inserted. Each message is stored or refused alone.
 */
@ApplicationScoped
class BatchStore {
    private static final String INSERT = "insert into message (conversation_id, seq, rev, id, sender_id, client_id,"
            + " kind, body, reply_to, digest, silenced, sent_at, deleted, forwarded, attached)"
            + " values (?, ?, ?, ?, ?, ?, 'text', ?, ?, ?, ?, ?, false, ?, ?)";

    @Inject
    Sql sql;

    @Inject
    Heads heads;

    @Inject
    MayWrite mayWrite;

    @Inject
    Standings standings;

    @Inject
    Originals originals;

    @Inject
    Attachments attachments;

    @Inject
    Words words;

    @Inject
    Answered answered;

    @Inject
    Clock clock;

    /** @return the outcome of each, in the order given */
    List<Outcome> store(List<Send> batch) {
        Set<UUID> conversations = batch.stream().map(Send::conversation).collect(toSet());
        Ask<Head> locks = heads.locksToAdd(conversations);
        Ask<Standings.Side> sides = standings.ask(conversations);
        Ask<Originals.Found> known = originals.ask(batch);
        sql.together(locks, sides, known);
        Work work = new Work(
                heads.locked(locks.answer()),
                standings.of(sides.answer()),
                originals.of(known.answer()),
                answered.unseen(batch),
                attachments.offered(batch),
                clock.instant());
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Send send : batch) {
            try {
                outcomes.add(store(send, work));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome.Refused(refusal));
            }
        }
        sql.batches(new Sql.Batch(INSERT, work.rows), heads.saving(work.changed.values()));
        attachments.add(work.attached);
        return outcomes;
    }

    private Outcome store(Send send, Work work) {
        Head head = work.heads.get(send.conversation());
        UUID sender = send.sender().account();
        if (head == null || !head.joins(sender)) throw new NoSuchConversation();
        Original original = work.originals.get(Original.Key.of(send));
        if (original != null) return repeated(send, original);
        boolean silenced = mayWrite.silenced(sender, head, work.standings);
        NewMessage message = send.message();
        if (message.replyTo() != null
                && (message.replyTo() <= head.floor(sender)
                        || message.replyTo() > head.lastSeqFor(sender)
                        || work.unseen.contains(Answered.Key.of(send)))) {
            throw new Invalid("replyTo", "names no message of this conversation");
        }
        List<FileView> files = attachments.chosen(send, work.offered);
        if (!silenced) mayWrite.heard(head, sender, work.standings);
        byte[] digest = words.digest(message);
        Head.Change change = head.append(sender, silenced, Time.micros(work.now));
        MessageView view = view(send, change, files, work.now);
        work.changed.put(head.id(), head);
        work.originals.put(Original.Key.of(send), new Original(view, digest));
        work.rows.add(new Object[] {
            head.id(),
            view.seq(),
            view.rev(),
            view.id(),
            sender,
            message.clientId(),
            message.body(),
            message.replyTo(),
            digest,
            silenced,
            Time.micros(work.now),
            message.forwarded(),
            !files.isEmpty()
        });
        if (!files.isEmpty()) work.attached.add(view);
        return new Outcome.Stored(view, change.recipients());
    }

    private Outcome repeated(Send send, Original original) {
        if (original.digest() != null && !words.same(original.digest(), send.message())) throw new ClientIdReused();
        return new Outcome.Repeated(original.message());
    }

    private static MessageView view(Send send, Head.Change change, List<FileView> files, Instant now) {
        return new MessageView(
                Ids.next(),
                send.conversation(),
                change.seq(),
                change.rev(),
                send.sender().username(),
                send.message().clientId(),
                "text",
                send.message().body(),
                send.message().replyTo(),
                files,
                List.of(),
                send.message().forwarded(),
                false,
                null,
                now,
                null,
                false,
                null);
    }

    /** What one batch knows and gathers. */
    private static final class Work {
        final Map<UUID, Head> heads;
        final Map<UUID, Map<UUID, Standing>> standings;
        final Map<Original.Key, Original> originals;
        final Set<Answered.Key> unseen;
        final Map<Attachments.Key, FileView> offered;
        final Instant now;
        final Map<UUID, Head> changed = new HashMap<>();
        final List<Object[]> rows = new ArrayList<>();
        final List<MessageView> attached = new ArrayList<>();

        Work(
                Map<UUID, Head> heads,
                Map<UUID, Map<UUID, Standing>> standings,
                Map<Original.Key, Original> originals,
                Set<Answered.Key> unseen,
                Map<Attachments.Key, FileView> offered,
                Instant now) {
            this.unseen = unseen;
            this.heads = heads;
            this.standings = standings;
            this.originals = originals;
            this.offered = offered;
            this.now = now;
        }
    }
}
