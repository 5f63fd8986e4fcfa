package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.platform.Ids;
import org.parley.platform.Sql;

/** The rows of rooms and of who is in them. Within a transaction, and but for a new room under its lock. */
@ApplicationScoped
public class RoomMembers {
    private static final String MAKE = "insert into conversation (id, kind, title, creator_id, client_id, first_seq,"
            + " last_seq, rev, created_at, changed_at) values (?, 'room', ?, ?, ?, 1, 0, 0, ?, ?)";
    private static final String JOIN = "insert into member (conversation_id, account_id, role, view, joined_seq,"
            + " delivered_seq, read_seq, cleared_seq, marked_unread, pinned, opened, joined_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, 0, false, false, true, ?)";

    @Inject
    Sql sql;

    /** The room that this account made under this {@code clientId}, as long as it is in there. */
    public Optional<UUID> made(UUID creator, String clientId) {
        return sql.one(
                "select id from conversation where creator_id = ? and client_id = ?",
                row -> Sql.id(row, "id"),
                creator,
                clientId);
    }

    /**
     * Makes a room whose owner is the creator.
     *
     * @param members without the creator; the first is taken to have joined before the second
     * @param now     in microseconds
     */
    public UUID make(UUID creator, String clientId, RoomName name, List<UUID> members, long now) {
        UUID room = Ids.next();
        sql.update(MAKE, room, name.value(), creator, clientId, now, now);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {room, creator, Role.OWNER.text(), 1, 0, 0, 0, now});
        for (UUID member : members) {
            rows.add(new Object[] {room, member, Role.MEMBER.text(), 1, 0, 0, 0, now + rows.size()});
        }
        sql.batch(JOIN, rows);
        return room;
    }
}
