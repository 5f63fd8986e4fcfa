package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Memberships;
import org.parley.platform.Sql;

/**
 * The one statement behind every list of conversations. Counts are derived: of others, after what is read, not
 * deleted, visible; from the hundredth on it stops counting. Ordering by the whole key lets H2 use the index too.
 */
@ApplicationScoped
class OverviewQueries {
    private static final String UNREAD_OF = " from message x where x.conversation_id = c.id"
            + " and x.seq > greatest(m.read_seq, m.cleared_seq, m.joined_seq) and x.sender_id <> m.account_id"
            + " and not x.deleted and x.kind <> 'notice' and " + Row.visible("x", "m.account_id");
    private static final String UNREAD = "case when m.read_seq >= c.last_seq then 0 when (select x.seq" + UNREAD_OF
            + " order by x.conversation_id, x.seq offset 99 rows fetch next 1 row only) is not null then 100"
            + " else (select count(*)" + UNREAD_OF + ") end";
    private static final String CHANGED_AT =
            "(case when c.still_for = m.account_id then c.still_at else c.changed_at end)";
    private static final String NEWEST = "(select z.seq from message z where z.conversation_id = c.id"
            + " and z.seq > greatest(m.cleared_seq, m.joined_seq) and " + Row.visible("z", "m.account_id")
            + " order by z.conversation_id desc, z.seq desc fetch first 1 row only)";

    private static final String STATE = "select c.id, c.kind, c.title, c.first_seq, " + Memberships.LAST_SEQ
            + " last_seq, "
            + Memberships.REV + " rev, " + CHANGED_AT + " changed_at, " + UNREAD + " unread, m.view, m.delivered_seq,"
            + " m.read_seq, m.cleared_seq, m.marked_unread, m.notify, m.pinned, m.role, p.account_id other,"
            + " p.delivered_seq peer_delivered_seq, p.read_seq peer_read_seq,"
            + " (a.receipts and b.receipts and k.low_blocks_since is null and k.high_blocks_since is null) receipts";
    private static final String FULL = STATE + ", " + Row.columns("l") + ", a.admin, " + Standings.COLUMNS + ","
            + " case when c.kind = 'room' then (select count(*) from member y where y.conversation_id = c.id) end"
            + " members, case when c.creator_id = m.account_id then c.client_id end room_client_id";
    private static final String FROM = " from member m join conversation c on c.id = m.conversation_id"
            + " join account a on a.id = m.account_id"
            + " left join member p on p.conversation_id = c.id and c.kind = 'direct'"
            + " and p.account_id = case when c.low = m.account_id then c.high else c.low end"
            + " left join account b on b.id = p.account_id"
            + " left join contact k on k.low = c.low and k.high = c.high";
    private static final String LAST = " left join message l on l.conversation_id = c.id and l.seq = " + NEWEST
            + " left join account s on s.id = l.sender_id";
    private static final String MINE = " where m.account_id = ? and " + Memberships.LISTED;
    private static final String FULL_OF_MANY = FULL + ", m.account_id viewer" + FROM + LAST
            + " where m.conversation_id = ? and m.account_id = any(?) and " + Memberships.LISTED;
    private static final String COUNTS = "select m.account_id, c.id, " + UNREAD + " unread from member m"
            + " join conversation c on c.id = m.conversation_id where m.account_id = any(?) and " + Memberships.LISTED;
    private static final String ORDER = " order by changed_at desc, c.id desc limit ?";

    @Inject
    Sql sql;

    List<OverviewRow> all(UUID account, int limit) {
        return sql.list(FULL + FROM + LAST + MINE + ORDER, OverviewRow::of, account, limit);
    }

    List<OverviewRow> after(UUID account, long changedAt, UUID id, int limit) {
        String after = " and (" + CHANGED_AT + " < ? or " + CHANGED_AT + " = ? and c.id < ?)";
        return sql.list(
                FULL + FROM + LAST + MINE + after + ORDER, OverviewRow::of, account, changedAt, changedAt, id, limit);
    }

    List<OverviewRow> one(UUID account, UUID conversation) {
        return sql.list(FULL + FROM + LAST + MINE + " and c.id = ?", OverviewRow::of, account, conversation);
    }

    /** One conversation as each of these members sees it. */
    Map<UUID, OverviewRow> seenBy(Collection<UUID> accounts, UUID conversation) {
        Map<UUID, OverviewRow> rows = new HashMap<>();
        sql.list(
                FULL_OF_MANY,
                row -> rows.put(Sql.id(row, "viewer"), OverviewRow.of(row)),
                conversation,
                accounts.toArray(UUID[]::new));
        return rows;
    }

    List<OverviewRow> direct(UUID account, List<UUID> others) {
        if (others.isEmpty()) return List.of();
        return sql.list(
                FULL + FROM + LAST + MINE + " and p.account_id = any(?)",
                OverviewRow::of,
                account,
                others.toArray(UUID[]::new));
    }

    /** An unread count, zero among them. */
    record Count(UUID account, UUID conversation, int unread) {}

    List<Count> counts(Collection<UUID> accounts) {
        return sql.list(
                COUNTS, row -> new Count(Sql.id(row, "account_id"), Sql.id(row, "id"), row.getInt("unread")), (Object)
                        accounts.toArray(UUID[]::new));
    }

    List<OverviewRow> states(UUID account) {
        return sql.list(STATE + FROM + MINE, OverviewRow::brief, account);
    }
}
