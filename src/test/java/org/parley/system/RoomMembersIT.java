package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes into a room, goes, and manages it; and what of it stands in the history. */
class RoomMembersIT {
    private static final Person ALICE = Person.signsUp("alice");
    private static final Person BOB = Person.signsUp("bob");
    private static final Person CAROL = Person.signsUp("carol");
    private static final Person DAVE = Person.signsUp("dave");

    /** Alice knows Bob and Carol; Dave is a friend of Bob's alone. */
    @BeforeAll
    static void friends() {
        ALICE.befriends(BOB);
        ALICE.befriends(CAROL);
        BOB.befriends(DAVE);
    }

    /** The notices of a room as {@code event:account:by}. */
    private static List<String> notices(ChatApi chat) {
        return chat.page("?limit=100").accepted().items().stream()
                .filter(message -> message.getString("kind").equals("notice"))
                .map(RoomMembersIT::notice)
                .toList();
    }

    private static String notice(JsonObject message) {
        String account = Answer.text(Answer.find(message, "/notice/account/username"));
        String by = Answer.text(Answer.find(message, "/notice/by"));
        String event = Answer.text(Answer.find(message, "/notice/event"));
        return event + ":" + nick(account) + ":" + nick(by);
    }

    private static String nick(String username) {
        return username.replaceAll("_.*", "");
    }

    @Test
    void laterMembersAreAddedByMembersWhoAreFriendsWithThem() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);

        assertThat(room.adds(DAVE)).isRefusedAs(409, "urn:parley:not-friends");
        assertThat(room.as(BOB).adds(DAVE))
                .hasStatus(201)
                .has("/account/username", DAVE.username())
                .has("/role", "member")
                .has("/joinedSeq", 1);
        assertThat(room.as(BOB).adds(DAVE)).hasStatus(200);
        assertThat(room.roles()).containsExactly("alice:owner", "bob:member", "dave:member");
    }

    @Test
    void anOwnerAndAdminsManage() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB, CAROL);

        assertThat(room.as(BOB).renames("Bob's")).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(room.as(BOB).removes(CAROL)).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(room.as(BOB).gives(BOB, "owner")).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(room.gives(BOB, "admin")).hasStatus(200).has("/role", "admin");
        assertThat(room.gives(BOB, "emperor")).isInvalidIn("role");
        assertThat(room.as(BOB).renames("Park")).hasStatus(200).has("/title", "Park");
        assertThat(room.as(BOB).removes(ALICE)).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(room.as(BOB).removes(CAROL)).hasStatus(204);
        assertThat(room.as(BOB).removes(CAROL)).isRefusedAs(404, "urn:parley:no-such-member");
        assertThat(room.as(CAROL).chat().looks()).isRefusedAs(404, "urn:parley:no-such-conversation");
    }

    @Test
    void ownershipIsHandedOnByMakingAnotherOwnerFirst() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);

        assertThat(room.gives(ALICE, "member")).isRefusedAs(409, "urn:parley:last-owner");
        assertThat(room.gives(BOB, "owner")).hasStatus(200);
        assertThat(room.gives(ALICE, "member")).hasStatus(200);
        assertThat(room.roles()).containsExactly("alice:member", "bob:owner");
    }

    @Test
    void theLastOwnerWhoLeavesHandsOverToTheOldestAdminElseTheOldestMember() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB, CAROL);
        room.gives(CAROL, "admin").accepted();

        assertThat(room.leaves()).hasStatus(204);
        assertThat(room.as(BOB).roles()).containsExactly("bob:member", "carol:owner");
        assertThat(room.as(CAROL).leaves()).hasStatus(204);
        assertThat(room.as(BOB).roles()).containsExactly("bob:owner");
        assertThat(room.as(BOB).leaves()).hasStatus(204);
        assertThat(room.as(BOB).members()).isRefusedAs(404, "urn:parley:no-such-conversation");
    }

    @Test
    void whoLeftGetsNothingAnyMore() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);
        room.chat().says("before");
        try (LiveClient window = BOB.goesLive()) {
            assertThat(room.as(BOB).leaves()).hasStatus(204);

            Frame last = window.awaits(
                    "the room without a role",
                    frame -> frame.is("conversation")
                            && frame.has("/conversation/id", room.id())
                            && frame.has("/conversation/writable", false)
                            && frame.at("/conversation/me/role") == null);
            room.chat().says("after");
            window.isUpToDate();
            assertThat(window.heard("message"))
                    .noneMatch(frame -> frame.nanos() > last.nanos() && frame.has("/message/conversation", room.id()));
        }
        ChatApi chat = room.as(BOB).chat();
        for (Answer answer : List.of(
                chat.looks(),
                chat.page(""),
                chat.changes(0, 10),
                chat.message(1),
                chat.sends("c", "x"),
                chat.reads(1),
                chat.confirmsDelivery(1),
                chat.types(),
                chat.clears(),
                chat.sets("pinned", true),
                chat.deletesForMe(1),
                room.as(BOB).members(),
                room.as(BOB).leaves(),
                room.as(BOB).renames("x"),
                room.as(BOB).adds(DAVE))) {
            assertThat(answer).isRefusedAs(404, "urn:parley:no-such-conversation");
        }
        assertThat(BOB.gets("/state")).has("/conversations/" + room.id(), null);
        assertThat(BOB.gets("/unread")).has("/conversations/" + room.id(), null);
    }

    @Test
    void joiningAndLeavingAreNoticesInTheHistory() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);

        room.renames("Park").accepted();
        room.renames("Park").accepted();
        room.adds(CAROL).accepted();
        room.gives(CAROL, "admin").accepted();
        room.removes(CAROL).accepted();
        room.leaves().accepted();

        assertThat(notices(room.as(BOB).chat()))
                .containsExactly(
                        "created:alice:alice",
                        "renamed:alice:alice",
                        "joined:carol:alice",
                        "role:carol:alice",
                        "removed:carol:alice",
                        "left:alice:alice",
                        "role:bob:alice");
        Answer page = room.as(BOB).chat().page("?limit=100");
        assertThat(page)
                .has("/items/0/kind", "notice")
                .has("/items/0/body", null)
                .has("/items/0/notice/account/relation", "friend")
                .has("/items/1/notice/name", "Park")
                .has("/items/3/notice/role", "admin");
        assertThat(ChatApi.messages(page)).extracting(Message::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(room.as(BOB).chat().looks()).has("/lastMessage/notice/event", "role");
    }

    @Test
    void aNoticeIsNeverUnreadEditedReactedToAnsweredOrTakenBack() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);
        ChatApi chat = room.chat();

        assertThat(room.as(BOB).chat().unread()).isZero();
        assertThat(room.as(BOB).chat().page("?unread=true")).has("/items/0/seq", 1);
        assertThat(chat.edits(1, "x")).isARefusal();
        assertThat(ALICE.puts(chat.path("/messages/1/reactions/%F0%9F%91%8D"))).isARefusal();
        assertThat(chat.deletesForEveryone(1)).isRefusedAs(403, "urn:parley:not-the-sender");
        assertThat(chat.sendsReply("r", "what?", 1)).isInvalidIn("replyTo");
        assertThat(chat.message(1)).has("/kind", "notice").has("/deleted", false);
    }

    @Test
    void noticesComeLiveWithWhomTheyAreAboutAsEachSeesThem() {
        RoomApi room = RoomApi.made(ALICE, "Garden", BOB);
        try (LiveClient alice = ALICE.goesLive();
                LiveClient bob = BOB.goesLive();
                LiveClient dave = DAVE.goesLive()) {
            room.as(BOB).adds(DAVE).accepted();

            assertThat(joined(bob)).matches(frame -> frame.has("/message/notice/account/relation", "friend"));
            assertThat(joined(alice)).matches(frame -> frame.has("/message/notice/account/relation", "none"));
            Frame notice = joined(dave);
            assertThat(notice).matches(frame -> frame.has("/message/notice/account/relation", "self"));
            Frame room2 = dave.awaits("conversation");
            assertThat(room2).matches(frame -> frame.has("/conversation/title", "Garden"));
            assertThat(room2.nanos()).isLessThan(notice.nanos());
            alice.awaits("three members", frame -> frame.has("/conversation/members", 3));

            room.renames("Park").accepted();
            for (LiveClient window : List.of(alice, bob, dave)) {
                window.awaits("the new name", frame -> frame.has("/conversation/title", "Park"));
            }
            room.gives(DAVE, "admin").accepted();
            dave.awaits("the new role", frame -> frame.has("/conversation/me/role", "admin"));
        }
    }

    private static Frame joined(LiveClient window) {
        return window.awaits("the notice", frame -> frame.has("/message/notice/event", "joined"));
    }
}
