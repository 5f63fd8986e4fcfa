package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.conversation.Head;
import org.parley.conversation.Heads;
import org.parley.conversation.Recipient;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/**
 * What stands around every change of an earlier message: the conversation's lock, a {@code rev} of its own, and the
 * news for those who may see it. What changes nothing gets no {@code rev} and is told to nobody.
 */
@ApplicationScoped
class Amendments {
    private static final String BLIND = "select account_id from hidden_message where conversation_id = ? and seq = ?"
            + " union all select account_id from member where conversation_id = ?"
            + " and greatest(cleared_seq, joined_seq) >= ?";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Heads heads;

    @Inject
    History history;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<Amended> amended;

    /** One kind of change. */
    interface Amendment {
        /** @return whether it changed anything */
        boolean make(Message message, Head head, Instant now);
    }

    /**
     * @param counts whether the unread counts of others may be another by it
     * @return the message in its present state, changed or not
     * @throws NoSuchMessage where there is none, or not for the caller
     */
    MessageView amend(UUID caller, UUID conversation, long seq, boolean counts, Amendment amendment) {
        Head head = heads.lock(conversation, caller);
        MessageView before = history.one(caller, conversation, seq);
        Message message = entities.find(Message.class, new Message.Key(conversation, seq));
        Instant now = clock.instant();
        if (!amendment.make(message, head, now)) return before;
        Head.Change change = head.change(caller, message.silenced(), Time.micros(now));
        message.changed(change.rev());
        entities.flush();
        heads.save(List.of(head));
        MessageView after = history.one(caller, conversation, seq);
        amended.fire(new Amended(new Changed(after, caller, seeing(after, change.recipients()), counts, null)));
        return after;
    }

    /** Nobody hears of a message that they hid or cleared, or that was said before they joined. */
    List<Recipient> seeing(MessageView message, List<Recipient> recipients) {
        Set<UUID> blind = new HashSet<>(sql.list(
                BLIND,
                row -> Sql.id(row, "account_id"),
                message.conversation(),
                message.seq(),
                message.conversation(),
                message.seq()));
        return recipients.stream()
                .filter(recipient -> recipient.isEveryone() || !blind.contains(recipient.account()))
                .map(recipient -> recipient.isEveryone() ? recipient.but(blind) : recipient)
                .toList();
    }
}
