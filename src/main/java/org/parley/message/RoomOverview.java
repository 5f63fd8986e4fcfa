package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Kind;
import org.parley.conversation.Memberships;
import org.parley.conversation.NoSuchConversation;
import org.parley.conversation.RoomLists;
import org.parley.conversation.RoomMember;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.platform.Cursor;
import org.parley.platform.Page;

/** Who is in a room, with their profiles. */
@ApplicationScoped
class RoomOverview {
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    RoomLists lists;

    @Inject
    Memberships memberships;

    @Inject
    Profiles profiles;

    /**
     * Who has been there longest first.
     *
     * @throws NoSuchConversation where there is no room, or the caller is not in it
     */
    Page<MemberView> members(UUID caller, UUID room, String cursor, int limit) {
        checkIn(caller, room);
        List<String> after = Cursor.parse(cursor, 2);
        List<RoomMember> members = after.isEmpty()
                ? lists.after(caller, room, -1, FIRST, limit + 1)
                : lists.after(caller, room, Cursor.number(after.get(0)), Cursor.id(after.get(1)), limit + 1);
        if (members.size() <= limit) return new Page<>(views(caller, members), null);
        RoomMember last = members.get(limit - 1);
        return new Page<>(
                views(caller, members.subList(0, limit)),
                Cursor.of(Long.toString(last.joinedAt()), last.account().toString()));
    }

    /** @throws NoSuchConversation where there is no room, or the caller or the other is not in it */
    MemberView member(UUID caller, UUID room, UUID account) {
        checkIn(caller, room);
        List<RoomMember> found = lists.one(caller, room, account).stream().toList();
        return views(caller, found).stream().findFirst().orElseThrow(NoSuchConversation::new);
    }

    private void checkIn(UUID caller, UUID room) {
        if (memberships.get(caller, room).kind() != Kind.ROOM) throw new NoSuchConversation();
    }

    private List<MemberView> views(UUID caller, List<RoomMember> members) {
        Map<UUID, Profile> profile = profiles.present(
                caller, members.stream().map(RoomMember::account).toList());
        return members.stream()
                .filter(member -> profile.containsKey(member.account()))
                .map(member -> new MemberView(
                        profile.get(member.account()),
                        member.role().text(),
                        member.deliveredSeq(),
                        member.readSeq(),
                        member.joinedSeq()))
                .toList();
    }
}
