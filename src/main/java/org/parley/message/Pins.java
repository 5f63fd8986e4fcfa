package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.parley.account.AdminsOnly;
import org.parley.conversation.Head;
import org.parley.conversation.Kind;
import org.parley.conversation.Membership;
import org.parley.conversation.Memberships;
import org.parley.platform.Cursor;
import org.parley.platform.Page;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** What the members of a conversation keep at hand. */
@ApplicationScoped
class Pins {
    /** How many of those that one member sees may stand in a conversation. */
    static final int MOST = 50;

    private static final String SEEN = " from pin p join message m on m.conversation_id = p.conversation_id"
            + " and m.seq = p.seq left join account s on s.id = m.sender_id where p.conversation_id = ? and "
            + Row.visible("m", "cast(? as uuid)") + " and m.seq > ? and m.seq <= ?";
    private static final String LIST = "select p.pinned_at, " + Row.COLUMNS + SEEN
            + " and (p.pinned_at < ? or p.pinned_at = ? and p.seq < ?) order by p.pinned_at desc, p.seq desc limit ?";
    private static final String COUNT = "select count(*) n" + SEEN;
    private static final String PUT =
            "insert into pin (conversation_id, seq, account_id, pinned_at) values (?, ?, ?, ?)";

    @Inject
    Amendments amendments;

    @Inject
    MayWrite mayWrite;

    @Inject
    Memberships memberships;

    @Inject
    Extras extras;

    @Inject
    Sql sql;

    private record Pinned(Bare message, long at) {}

    /**
     * Pinned already, nothing changes; and neither does anything while the other blocks the caller.
     *
     * @throws AdminsOnly  in a room for members
     * @throws NotFriends  in a direct conversation where the caller may write no more
     * @throws TooLate     once the message is deleted
     * @throws TooManyPins beyond 50
     */
    void put(UUID caller, UUID conversation, long seq) {
        amendments.amend(caller, conversation, seq, false, (message, head, now) -> {
            if (withoutEffect(caller, head)) return false;
            message.checkSaid();
            if (message.pinned()) return false;
            if (count(memberships.get(caller, conversation)) >= MOST) throw new TooManyPins(MOST);
            sql.update(PUT, conversation, seq, caller, Time.micros(now));
            message.pinned(true);
            return true;
        });
    }

    /** Where it is not pinned, nothing changes. */
    void take(UUID caller, UUID conversation, long seq) {
        amendments.amend(caller, conversation, seq, false, (message, head, now) -> {
            if (withoutEffect(caller, head) || !message.pinned()) return false;
            erase(conversation, seq);
            message.pinned(false);
            return true;
        });
    }

    private boolean withoutEffect(UUID caller, Head head) {
        if (head.kind() == Kind.ROOM && !head.manages(caller)) {
            throw new AdminsOnly("Only owners and admins of this room pin messages.");
        }
        return mayWrite.silenced(caller, head);
    }

    /** Within the transaction that takes the message back. */
    void erase(UUID conversation, long seq) {
        sql.update("delete from pin where conversation_id = ? and seq = ?", conversation, seq);
    }

    /** What was pinned last comes first. */
    Page<MessageView> of(UUID caller, UUID conversation, String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 2);
        long at = after.isEmpty() ? Long.MAX_VALUE : Cursor.number(after.get(0));
        long seq = after.isEmpty() ? Long.MAX_VALUE : Cursor.number(after.get(1));
        Membership member = memberships.get(caller, conversation);
        List<Pinned> found = sql.list(
                LIST,
                Pins::pinned,
                conversation,
                caller,
                caller,
                member.floor(),
                member.lastSeq(),
                at,
                at,
                seq,
                limit + 1);
        boolean more = found.size() > limit;
        if (more) found = found.subList(0, limit);
        List<MessageView> items =
                extras.complete(caller, found.stream().map(Pinned::message).toList());
        return new Page<>(items, more ? cursorOf(found.get(limit - 1)) : null);
    }

    private static Pinned pinned(ResultSet row) throws SQLException {
        return new Pinned(Row.bare(row), row.getLong("pinned_at"));
    }

    private static String cursorOf(Pinned last) {
        return Cursor.of(
                Long.toString(last.at()), Long.toString(last.message().message().seq()));
    }

    private long count(Membership member) {
        UUID account = member.account();
        return sql.one(
                        COUNT,
                        row -> row.getLong("n"),
                        member.conversation(),
                        account,
                        account,
                        member.floor(),
                        member.lastSeq())
                .orElse(0L);
    }
}
