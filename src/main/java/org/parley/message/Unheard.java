package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Conversations;
import org.parley.friendship.BlockChanged;
import org.parley.platform.Sql;

/**
 * What somebody said to one who blocked them is never heard, not after an unblock either, while the pointers of who
 * unblocked run over it. From then on its sender's clients are told which words those are: what they loaded is stale.
 * What was told once stays told: were it taken back by the next block, it would show that block.
 */
@ApplicationScoped
class Unheard {
    private static final String NEWEST = "select m.conversation_id, m.seq from conversation c"
            + " join member s on s.conversation_id = c.id and s.account_id = ?"
            + " join message m on m.conversation_id = c.id and m.seq > s.unheard_seq and m.sender_id = s.account_id"
            + " and m.silenced where (c.low = ? and c.high = ? or c.low = ? and c.high = ?)"
            + " order by m.conversation_id desc, m.seq desc fetch first 1 row only";
    private static final String TOLD =
            "select conversation_id, unheard_seq from member where account_id = ? and conversation_id = any(?)";

    @Inject
    Sql sql;

    @Inject
    Conversations conversations;

    void unblocked(@Observes BlockChanged change) {
        if (change.blocks()) return;
        UUID one = change.blocker();
        UUID other = change.blocked();
        sql.one(
                        NEWEST,
                        row -> Map.entry(Sql.id(row, "conversation_id"), row.getLong("seq")),
                        other,
                        one,
                        other,
                        other,
                        one)
                .ifPresent(newest -> tell(newest.getKey(), other, newest.getValue()));
    }

    private void tell(UUID conversation, UUID sender, long seq) {
        sql.update(
                "update member set unheard_seq = ? where conversation_id = ? and account_id = ?",
                seq,
                conversation,
                sender);
        conversations.raiseView(conversation, sender, false);
    }

    /** Up to which {@code seq} of each of these conversations the viewer was told what of theirs was never heard. */
    Map<UUID, Long> told(UUID viewer, Collection<UUID> silenced) {
        Map<UUID, Long> told = new HashMap<>();
        if (silenced.isEmpty()) return told;
        sql.list(
                TOLD,
                row -> told.put(Sql.id(row, "conversation_id"), row.getLong("unheard_seq")),
                viewer,
                silenced.toArray(UUID[]::new));
        return told;
    }
}
