package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.AdminsOnly;
import org.parley.platform.Ids;
import org.parley.platform.Sql;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** The rows of rooms and of who is in them. Within a transaction, and but for a new room under its lock. */
@ApplicationScoped
public class RoomMembers {
    private static final String MAKE = "insert into conversation (id, kind, title, creator_id, client_id, first_seq,"
            + " last_seq, rev, created_at, changed_at) values (?, 'room', ?, ?, ?, 1, 0, 0, ?, ?)";
    private static final String JOIN = "insert into member (conversation_id, account_id, role, view, joined_seq,"
            + " delivered_seq, read_seq, cleared_seq, marked_unread, pinned, opened, joined_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, 0, false, false, true, ?)";

    private static final String REMEMBER = "insert into former_member (conversation_id, account_id, view)"
            + " select conversation_id, account_id, view from member where conversation_id = ? and account_id = ?";

    private final boolean all = Settings.current().text(Setting.ROOMS_HISTORY).equals("all");
    private final int most = Settings.current().number(Setting.ROOMS_MAX_MEMBERS);

    @Inject
    Sql sql;

    @Inject
    Heads heads;

    /** @throws NoSuchConversation where there is no room, or this account is not in it */
    public Head lock(UUID room, UUID account) {
        Head head = heads.lock(room, account);
        if (head.kind() != Kind.ROOM) throw new NoSuchConversation();
        return head;
    }

    /** The room that this account made under this {@code clientId}, as long as it is in there. */
    public Optional<UUID> made(UUID creator, String clientId) {
        return sql.one(
                "select id from conversation where creator_id = ? and client_id = ?",
                row -> Sql.id(row, "id"),
                creator,
                clientId);
    }

    /** The rooms that this account is in, in the order in which they are to be locked. */
    public List<UUID> roomsOf(UUID account) {
        return sql.list(
                "select c.id from member m join conversation c on c.id = m.conversation_id"
                        + " where m.account_id = ? and c.kind = 'room' order by c.id",
                row -> Sql.id(row, "id"),
                account);
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

    /**
     * @return false when it is called so already
     * @throws AdminsOnly for members
     */
    public boolean rename(Head room, UUID caller, RoomName name) {
        RoomRules.checkManages(room.caller(caller));
        return sql.update(
                        "update conversation set title = ? where id = ? and title <> ?",
                        name.value(),
                        room.id(),
                        name.value())
                > 0;
    }

    /**
     * Adds somebody, who sees what is said from now on, or all of it with {@code rooms.history=all}; what was said
     * before counts as read. Whoever was in the room before begins anew.
     *
     * @param now in microseconds
     * @throws AdminsOnly for a role that the caller may not give
     * @throws RoomFull   when there are as many as {@code rooms.max-members}
     */
    public void admit(Head room, UUID caller, UUID newcomer, Role role, long now) {
        RoomRules.checkAdmits(room.caller(caller), role, room.members().size(), most);
        Object[] key = {room.id(), newcomer};
        long view = sql.one(
                        "select view from former_member where conversation_id = ? and account_id = ?",
                        row -> row.getLong("view"),
                        key)
                .orElse(0L);
        sql.update("delete from former_member where conversation_id = ? and account_id = ?", key);
        long floor = all ? 0 : room.lastSeq();
        long read = room.lastSeq();
        sql.update(JOIN, room.id(), newcomer, role.text(), view + 1, floor, read, read, now);
        room.put(new Member(newcomer, role, floor));
    }

    /**
     * @return false when that is the role already
     * @throws NoSuchMember when this account is not in the room
     * @throws AdminsOnly   where the caller may not give or take this role
     * @throws LastOwner    when nobody would be an owner any more
     */
    public boolean assign(Head room, UUID caller, UUID account, Role role) {
        Member member = member(room, account);
        if (member.role() == role) return false;
        RoomRules.checkAssigns(room.caller(caller), member, role, room.members().values());
        assign(room, member, role);
        return true;
    }

    /**
     * Somebody leaves, or is removed.
     *
     * @return who becomes an owner by it, if anybody
     * @throws NoSuchMember when this account is not in the room
     * @throws AdminsOnly   where the caller may not remove this one
     */
    public Optional<UUID> drop(Head room, UUID caller, UUID account) {
        Member member = member(room, account);
        if (!account.equals(caller)) RoomRules.checkRemoves(room.caller(caller), member);
        Object[] key = {room.id(), account};
        sql.update(REMEMBER, key);
        sql.update("delete from member where conversation_id = ? and account_id = ?", key);
        // under this clientId they make another room from now on
        sql.update("update conversation set client_id = null where id = ? and creator_id = ?", key);
        room.remove(account);
        Optional<Member> heir = RoomRules.heir(room.members().values());
        heir.ifPresent(one -> assign(room, one, Role.OWNER));
        return heir.map(Member::account);
    }

    private void assign(Head room, Member member, Role role) {
        sql.update(
                "update member set role = ? where conversation_id = ? and account_id = ?",
                role.text(),
                room.id(),
                member.account());
        room.put(new Member(member.account(), role, member.floor()));
    }

    private static Member member(Head room, UUID account) {
        Member member = room.members().get(account);
        if (member == null) throw new NoSuchMember();
        return member;
    }
}
