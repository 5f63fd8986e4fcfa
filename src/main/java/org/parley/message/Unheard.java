package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.conversation.Conversations;
import org.parley.friendship.BlockChanged;
import org.parley.platform.Sql;

/**
 * What somebody said to one who blocked them is never heard, not after an unblock either, while the pointers of who
 * unblocked run over it. From then on its sender's clients are told which words those are: what they loaded is stale.
 */
@ApplicationScoped
class Unheard {
    private static final String FIND = "select m.conversation_id from conversation c join message m"
            + " on m.conversation_id = c.id and m.sender_id = ? and m.silenced"
            + " where (c.low = ? and c.high = ? or c.low = ? and c.high = ?) fetch first 1 row only";

    @Inject
    Sql sql;

    @Inject
    Conversations conversations;

    void unblocked(@Observes BlockChanged change) {
        if (change.blocks()) return;
        UUID one = change.blocker();
        UUID other = change.blocked();
        sql.one(FIND, row -> Sql.id(row, "conversation_id"), other, one, other, other, one)
                .ifPresent(conversation -> conversations.raiseView(conversation, other, false));
    }
}
