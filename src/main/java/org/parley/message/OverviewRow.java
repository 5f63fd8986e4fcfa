package org.parley.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.conversation.Kind;
import org.parley.friendship.Profile;
import org.parley.friendship.ProfileRow;
import org.parley.friendship.Standing;
import org.parley.platform.Sql;

/** A conversation as one member sees it, but for what other tables hold of its last message. */
record OverviewRow(
        UUID id,
        String kind,
        String name,
        String clientId,
        Integer members,
        UUID other,
        Profile profile,
        long firstSeq,
        long lastSeq,
        long rev,
        long changedAt,
        int unread,
        boolean admin,
        Standing standing,
        Bare last,
        MemberState me,
        PeerState peer) {
    static OverviewRow of(ResultSet row) throws SQLException {
        return of(row, row.getString("room_client_id"), profile(row), Row.bareOrNull(row));
    }

    static OverviewRow brief(ResultSet row) throws SQLException {
        return of(row, null, null, null);
    }

    private static OverviewRow of(ResultSet row, String clientId, Profile profile, Bare last) throws SQLException {
        return new OverviewRow(
                Sql.id(row, "id"),
                row.getString("kind"),
                row.getString("title"),
                clientId,
                members(row),
                Sql.id(row, "other"),
                profile,
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                row.getLong("rev"),
                row.getLong("changed_at"),
                row.getInt("unread"),
                row.getBoolean("admin"),
                Standings.standing(row),
                last,
                new MemberState(
                        row.getLong("view"),
                        row.getLong("delivered_seq"),
                        row.getLong("read_seq"),
                        row.getLong("cleared_seq"),
                        row.getBoolean("marked_unread"),
                        !row.getString("notify").equals("all"),
                        row.getString("notify"),
                        row.getBoolean("pinned"),
                        row.getString("role")),
                row.getBoolean("receipts")
                        ? new PeerState(row.getLong("peer_delivered_seq"), row.getLong("peer_read_seq"))
                        : null);
    }

    /** Null where there is no other, and for one who is erased. */
    private static Profile profile(ResultSet row) throws SQLException {
        return row.getBoolean("other_present") ? ProfileRow.profile(row) : null;
    }

    private static Integer members(ResultSet row) throws SQLException {
        Long members = Sql.number(row, "members");
        return members == null ? null : members.intValue();
    }

    boolean writable(Predicate<Standing> mayWrite) {
        return switch (Kind.of(kind)) {
            case DIRECT -> mayWrite.test(standing);
            case ROOM -> true;
            case ANNOUNCEMENTS -> admin;
        };
    }

    ConversationView view(boolean writable, MessageView lastMessage) {
        String title = profile == null ? name : profile.displayName();
        return new ConversationView(
                id,
                kind,
                title,
                clientId,
                profile,
                members,
                firstSeq,
                lastSeq,
                rev,
                unread,
                writable,
                lastMessage,
                me,
                peer);
    }

    State.Entry entry(boolean writable) {
        return new State.Entry(name, members, rev, me.view(), lastSeq, unread, writable, me, peer);
    }
}
