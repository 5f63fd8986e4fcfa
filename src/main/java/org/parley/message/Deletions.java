package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.conversation.Conversations;
import org.parley.conversation.Heads;
import org.parley.platform.Sql;
import org.parley.settings.Setting;

/** Takes messages back: for everyone, which leaves a tombstone without words, or out of one's own view alone. */
@ApplicationScoped
class Deletions {
    @Inject
    Amendments amendments;

    @Inject
    Heads heads;

    @Inject
    History history;

    @Inject
    Conversations conversations;

    @Inject
    Attachments attachments;

    @Inject
    Reactions reactions;

    @Inject
    Pins pins;

    @Inject
    Sql sql;

    @Inject
    Event<Reworded> reworded;

    /**
     * The words, what was put under them and what came with them are gone from the store in the same transaction.
     *
     * @throws NotTheSender another's message
     * @throws TooLate      after {@code messages.delete-window}
     */
    void forEveryone(UUID caller, UUID conversation, long seq) {
        amendments.amend(caller, conversation, seq, true, (message, head, now) -> {
            message.checkSender(caller);
            if (message.deleted()) return false;
            message.checkDeletable(now, ChangeWindow.of(Setting.MESSAGES_DELETE_WINDOW));
            message.deleteForEveryone();
            reactions.erase(conversation, seq);
            pins.erase(conversation, seq);
            attachments.erase(new Place(conversation, seq));
            reworded.fire(new Reworded(conversation, seq, null));
            return true;
        });
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
}
