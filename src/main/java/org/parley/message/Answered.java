package org.parley.message;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.platform.Sql;

/** Finds the answers to what their senders cannot see: silenced, hidden or cleared, said before joining, a notice. */
@ApplicationScoped
class Answered {
    private static final String UNSEEN = "select w.c, w.a, w.s from"
            + " unnest(cast(? as uuid array), cast(? as uuid array), cast(? as bigint array)) as w(c, a, s)"
            + " join message x on x.conversation_id = w.c and x.seq = w.s"
            + " left join member m on m.conversation_id = w.c and m.account_id = w.a"
            + " where x.kind = 'notice' or x.seq <= greatest(m.cleared_seq, m.joined_seq)"
            + " or not (" + Row.visible("x", "w.a") + ")";

    @Inject
    Sql sql;

    /** Who answers what. */
    record Key(UUID conversation, UUID account, long seq) {
        static Key of(Send send) {
            return new Key(
                    send.conversation(), send.sender().account(), send.message().replyTo());
        }
    }

    Set<Key> unseen(List<Send> batch) {
        List<Key> answers = batch.stream()
                .filter(send -> send.message().replyTo() != null)
                .map(Key::of)
                .distinct()
                .toList();
        if (answers.isEmpty()) return Set.of();
        return sql
                .list(
                        UNSEEN,
                        row -> new Key(Sql.id(row, "c"), Sql.id(row, "a"), row.getLong("s")),
                        answers.stream().map(Key::conversation).toArray(UUID[]::new),
                        answers.stream().map(Key::account).toArray(UUID[]::new),
                        answers.stream().map(Key::seq).toArray(Long[]::new))
                .stream()
                .collect(toSet());
    }
}
