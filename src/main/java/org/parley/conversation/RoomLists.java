package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.platform.Sql;

/** Reads who is in a room, as one of its members sees it. */
@ApplicationScoped
public class RoomLists {
    /** Takes the viewer. Receipts are reciprocal, and nobody sees them across a block. */
    private static final String SELECT =
            """
            select m.account_id, m.role, m.delivered_seq, m.read_seq, m.joined_seq, m.joined_at,
                   (a.id = v.id or (a.receipts and v.receipts
                     and lo.low_blocks_since is null and lo.high_blocks_since is null
                     and hi.low_blocks_since is null and hi.high_blocks_since is null)) shown
            from member m
            join account a on a.id = m.account_id
            join account v on v.id = ?
            left join contact lo on lo.low = v.id and lo.high = a.id
            left join contact hi on hi.high = v.id and hi.low = a.id
            where m.conversation_id = ?
            """;

    @Inject
    Sql sql;

    /** Who has been there longest first, from behind this place on. */
    public List<RoomMember> after(UUID viewer, UUID room, long joinedAt, UUID account, int limit) {
        return sql.list(
                SELECT + " and (m.joined_at > ? or m.joined_at = ? and m.account_id > ?)"
                        + " order by m.joined_at, m.account_id limit ?",
                RoomLists::member,
                viewer,
                room,
                joinedAt,
                joinedAt,
                account,
                limit);
    }

    public Optional<RoomMember> one(UUID viewer, UUID room, UUID account) {
        return sql.one(SELECT + " and m.account_id = ?", RoomLists::member, viewer, room, account);
    }

    private static RoomMember member(ResultSet row) throws SQLException {
        boolean shown = row.getBoolean("shown");
        return new RoomMember(
                Sql.id(row, "account_id"),
                Role.find(row.getString("role")).orElse(Role.MEMBER),
                shown ? row.getLong("delivered_seq") : null,
                shown ? row.getLong("read_seq") : null,
                row.getLong("joined_seq"),
                row.getLong("joined_at"));
    }
}
