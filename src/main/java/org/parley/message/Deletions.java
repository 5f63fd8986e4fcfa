package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.conversation.Conversations;
import org.parley.conversation.Head;
import org.parley.conversation.Heads;
import org.parley.conversation.Recipient;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Takes messages back: for everyone, which leaves a tombstone without words, or out of one's own view alone. */
@ApplicationScoped
@Transactional
class Deletions {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Heads heads;

    @Inject
    History history;

    @Inject
    Conversations conversations;

    @Inject
    Attachments attachments;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<Retracted> retracted;

    @Inject
    Event<Reworded> reworded;

    /**
     * @throws NotTheSender another's message
     * @throws TooLate      after {@code messages.delete-window}
     */
    void forEveryone(UUID caller, UUID conversation, long seq) {
        Head head = heads.lock(conversation, caller);
        history.one(caller, conversation, seq);
        Message message = entities.find(Message.class, new Message.Key(conversation, seq));
        Instant now = clock.instant();
        message.checkSender(caller);
        if (message.deleted()) return;
        message.checkDeletable(now, Settings.current().duration(Setting.MESSAGES_DELETE_WINDOW));
        Head.Change change = head.change(caller, message.silenced(), Time.micros(now));
        message.deleteForEveryone(change.rev());
        entities.flush();
        attachments.erase(new Place(conversation, seq));
        heads.save(List.of(head));
        reworded.fire(new Reworded(conversation, seq, null));
        MessageView tombstone = history.one(caller, conversation, seq);
        retracted.fire(
                new Retracted(new Changed(tombstone, caller, unlessHidden(tombstone, change.recipients()), null)));
    }

    /** Nobody else notices; the caller's other clients learn it by {@code view}. */
    void forMe(UUID caller, UUID conversation, long seq) {
        // locked, so that two clients that hide the same message on two nodes do it once
        heads.lock(conversation, caller);
        history.one(caller, conversation, seq);
        sql.update(
                "insert into hidden_message (account_id, conversation_id, seq) values (?, ?, ?)",
                caller,
                conversation,
                seq);
        conversations.raiseView(conversation, caller, true);
    }

    private List<Recipient> unlessHidden(MessageView message, List<Recipient> recipients) {
        Set<UUID> hiders = new HashSet<>(sql.list(
                "select account_id from hidden_message where conversation_id = ? and seq = ? union all"
                        + " select account_id from member where conversation_id = ? and greatest(cleared_seq, joined_seq) >= ?",
                row -> Sql.id(row, "account_id"),
                message.conversation(),
                message.seq(),
                message.conversation(),
                message.seq()));
        return recipients.stream()
                .filter(recipient -> recipient.isEveryone() || !hiders.contains(recipient.account()))
                .map(recipient -> recipient.isEveryone() ? recipient.but(hiders) : recipient)
                .toList();
    }
}
