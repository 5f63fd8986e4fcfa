package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.settings.Setting;

/** Changes the words of a message. What it said before is kept nowhere; only the digest of what was first sent is. */
@ApplicationScoped
class Edits {
    @Inject
    Amendments amendments;

    @Inject
    MayWrite mayWrite;

    @Inject
    Event<Reworded> reworded;

    /**
     * The same words again change nothing.
     *
     * @throws NotTheSender another's message
     * @throws TooLate      after {@code messages.edit-window}, once deleted, and while the other blocks the caller
     * @throws NotFriends   where the caller may write no more
     */
    MessageView edit(UUID caller, UUID conversation, long seq, Text text) {
        return amendments.amend(caller, conversation, seq, false, (message, head, now) -> {
            message.checkSender(caller);
            if (mayWrite.silenced(caller, head)) throw new TooLate();
            message.checkEditable(now, ChangeWindow.of(Setting.MESSAGES_EDIT_WINDOW));
            if (!message.edit(text.value(), now)) return false;
            reworded.fire(new Reworded(conversation, seq, text.value()));
            return true;
        });
    }
}
