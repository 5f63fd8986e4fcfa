package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Memberships;
import org.parley.friendship.ProfileRow;
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
            + " order by x.conversation_id, x.seq offset " + (Unread.MOST - 1)
            + " rows fetch next 1 row only) is not null then " + Unread.MOST + " else (select count(*)" + UNREAD_OF
            + ") end";
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
            + " (a.receipts and b.receipts and k.low_blocks_since is null and k.high_blocks_since is null) receipts,"
            + " a.admin, " + Standings.COLUMNS + ","
            + " case when c.kind = 'room' then (select count(*) from member y where y.conversation_id = c.id) end members";
    private static final ProfileRow.Of OTHER =
            new ProfileRow.Of("a", "b", "q", "k.friends_since", Standings.BLOCKS, Standings.BLOCKED);
    private static final String FULL =
            STATE + ", (b.id is not null and b.erased_at is null) other_present, " + OTHER.columns() + ", "
                    + Row.columns("l") + ", case when c.creator_id = m.account_id then c.client_id end room_client_id";
    private static final String CONVERSATION = " join conversation c on c.id = m.conversation_id";
    private static final String OF_MEMBER = " join account a on a.id = m.account_id"
            + " left join member p on p.conversation_id = c.id and c.kind = 'direct'"
            + " and p.account_id = case when c.low = m.account_id then c.high else c.low end"
            + " left join account b on b.id = p.account_id"
            + " left join contact k on k.low = c.low and k.high = c.high";
    private static final String FROM = " from member m" + CONVERSATION + OF_MEMBER;
    private static final String LAST = " left join message l on l.conversation_id = c.id and l.seq = " + NEWEST
            + " left join account s on s.id = l.sender_id left join presence q on q.account_id = b.id";
    private static final String MINE = " where m.account_id = ? and " + Memberships.LISTED;
    private static final String FULL_OF_MANY = FULL + ", m.account_id viewer" + FROM + LAST
            + " where m.conversation_id = ? and m.account_id = any(?) and " + Memberships.LISTED;
    private static final String COUNTS = "select m.account_id, c.id, " + UNREAD + " unread from member m" + CONVERSATION
            + " where m.account_id = any(?) and " + Memberships.LISTED;
    private static final String ACTIVITY = "greatest(k.friends_since, coalesce(l.sent_at, 0))";
    private static final String FRIENDS = "select p.account_id other, k.friends_since, " + ACTIVITY
            + " activity, b.username" + FROM + LAST + MINE + " and k.friends_since is not null";
    private static final String NEWEST_ACTIVITY_FIRST = " order by activity desc, b.username desc limit ?";
    private static final String NEWEST_PAGE = page("");
    private static final String PAGE_AFTER =
            page(" and (" + CHANGED_AT + " < ? or " + CHANGED_AT + " = ? and c.id < ?)");

    @Inject
    Sql sql;

    List<OverviewRow> all(UUID account, int limit) {
        return sql.list(NEWEST_PAGE, OverviewRow::of, account, limit, account);
    }

    List<OverviewRow> after(UUID account, long changedAt, UUID id, int limit) {
        return sql.list(PAGE_AFTER, OverviewRow::of, account, changedAt, changedAt, id, limit, account);
    }

    /** Which ones, and then what is shown of them: joined at once, a thousand conversations take five times as long. */
    private static String page(String after) {
        return FULL + " from (select c.id from member m" + CONVERSATION + MINE + after + " order by " + CHANGED_AT
                + " desc, c.id desc limit ?) page join member m on m.conversation_id = page.id" + CONVERSATION
                + OF_MEMBER + LAST + " where m.account_id = ? order by changed_at desc, c.id desc";
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

    /** A friend, when they became one, and when there was something new: the last message, or else that. */
    record Friend(UUID account, long since, long activity, String username) {
        static Friend of(ResultSet row) throws SQLException {
            return new Friend(
                    Sql.id(row, "other"),
                    row.getLong("friends_since"),
                    row.getLong("activity"),
                    row.getString("username"));
        }
    }

    List<Friend> friends(UUID account, int limit) {
        return sql.list(FRIENDS + NEWEST_ACTIVITY_FIRST, Friend::of, account, limit);
    }

    List<Friend> friendsAfter(UUID account, long activity, String username, int limit) {
        String after = " and (" + ACTIVITY + " < ? or " + ACTIVITY + " = ? and b.username < ?)";
        return sql.list(
                FRIENDS + after + NEWEST_ACTIVITY_FIRST, Friend::of, account, activity, activity, username, limit);
    }

    /** An unread count, zero among them. */
    record Count(UUID account, UUID conversation, int unread) {}

    List<Count> counts(Collection<UUID> accounts) {
        return sql.list(
                COUNTS, row -> new Count(Sql.id(row, "account_id"), Sql.id(row, "id"), row.getInt("unread")), (Object)
                        accounts.toArray(UUID[]::new));
    }

    List<OverviewRow> states(UUID account) {
        // in one order, so that what did not change has the same ETag
        return sql.list(STATE + FROM + MINE + " order by c.id", OverviewRow::brief, account);
    }
}
