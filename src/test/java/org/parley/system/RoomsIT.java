package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rooms: the same pipeline as a direct chat, for more than two. */
class RoomsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @Test
    void aRoomIsMadeByAnAccountWithSomeFriends() {
        alice.befriends(bob);

        Answer made = RoomApi.make(alice, "garden-1", "  Garden 花园 ", bob);

        assertThat(made)
                .hasStatus(201)
                .has("/kind", "room")
                .has("/title", "Garden 花园")
                .has("/members", 2)
                .has("/peer", null)
                .has("/peerState", null)
                .has("/writable", true)
                .has("/me/role", "owner")
                .has("/me/notify", "all")
                .has("/me/muted", false);
        RoomApi room = new RoomApi(bob, made.at("/id"));
        assertThat(room.chat().looks()).hasStatus(200).has("/me/role", "member").has("/title", "Garden 花园");
        assertThat(room.roles()).containsExactly("alice:owner", "bob:member");
    }

    @Test
    void theStateTellsTheNameOfARoomHowManyAreInItAndWhetherOneMayWrite() {
        alice.befriends(bob);
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        String entry = "/conversations/" + room.id();

        room.renames("Yard").accepted();

        assertThat(bob.gets("/state"))
                .has(entry + "/title", "Yard")
                .has(entry + "/members", 2)
                .has(entry + "/writable", true);
        assertThat(bob.gets("/state"))
                .has("/conversations/" + alice.chatWith(bob).id() + "/title", null);
    }

    @Test
    void theSameClientIdIsTheSameRoom() {
        Answer made = RoomApi.make(alice, "once", "Notes");

        assertThat(RoomApi.make(alice, "once", "Notes")).hasStatus(200).has("/id", made.at("/id"));
        assertThat(RoomApi.make(bob, "once", "Notes")).hasStatus(201);
    }

    @Test
    void aRoomOfOneHoldsNotesToOneself() {
        RoomApi notes = new RoomApi(
                alice, RoomApi.make(alice, "notes", "Notes").accepted().at("/id"));

        notes.chat().says("buy 牛奶");

        assertThat(notes.chat().looks()).has("/members", 1).has("/unread", 0);
        assertThat(alice.unreadInTotal()).isZero();
    }

    @Test
    void whatIsSaidReachesAllMembersAndCountsForAllButTheSender() {
        alice.befriends(bob);
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        try (LiveClient window = bob.goesLive()) {
            Message said = room.chat().says("hello all");

            assertThat(window.awaitsMessage("hello all").message()).isEqualTo(said);
            assertThat(room.as(bob).chat().unread()).isEqualTo(1);
            assertThat(room.chat().unread()).isZero();
            assertThat(bob.gets("/state")).has("/total", 1).has("/conversations/" + room.id() + "/unread", 1);
            assertThat(bob.gets("/conversations")).has("/items/0/id", room.id());
        }
        Message answer = room.as(bob).chat().says("hi");
        room.as(bob).chat().reads(answer.seq());
        assertThat(room.as(bob).chat().unread()).isZero();
        assertThat(ChatApi.bodies(room.chat().page(""))).endsWith("hello all", "hi");
        assertThat(ChatApi.bodies(room.chat().changes(0, 50))).endsWith("hello all", "hi");
    }

    @Test
    void aMemberIsNotifiedOfAllOrOfMentionsOrOfNothingAndCountsStay() {
        RoomApi room = RoomApi.made(alice, "Garden");
        String settings = room.chat().path("/settings");

        assertThat(alice.puts(settings, "notify", "mentions")).hasStatus(204);
        assertThat(room.chat().looks()).has("/me/notify", "mentions").has("/me/muted", true);
        assertThat(alice.puts(settings, "muted", false)).hasStatus(204);
        assertThat(room.chat().looks()).has("/me/notify", "all").has("/me/muted", false);
        assertThat(alice.puts(settings, "muted", true)).hasStatus(204);
        assertThat(room.chat().looks()).has("/me/notify", "none").has("/me/muted", true);
        assertThat(alice.puts(settings, "notify", "sometimes")).isInvalidIn("notify");
        assertThat(alice.gets("/state")).has("/conversations/" + room.id() + "/me/notify", "none");
    }

    @Test
    void aStrangerCannotReadARoomNorLearnThatItExists() {
        RoomApi room = RoomApi.made(alice, "Garden");

        for (Answer answer : List.of(
                room.as(bob).chat().looks(),
                room.as(bob).members(),
                room.as(bob).chat().page(""),
                room.as(bob).chat().sends("c", "x"),
                room.as(bob).chat().reads(1),
                room.as(bob).chat().types())) {
            assertThat(answer).isRefusedAs(404, "urn:parley:no-such-conversation");
        }
    }

    @Test
    void onlyFriendsAreBroughtIntoARoom() {
        assertThat(RoomApi.make(alice, null, "Garden", bob)).isRefusedAs(409, "urn:parley:not-friends");
        assertThat(alice.posts("/rooms", "name", "Garden", "members", List.of("nobody.here")))
                .isRefusedAs(404, "urn:parley:no-such-account");
    }

    @Test
    void aRoomsNameIsOneToSixtyFourVisibleCharacters() {
        assertThat(RoomApi.make(alice, null, "  ")).isInvalidIn("name");
        assertThat(RoomApi.make(alice, null, "花".repeat(65))).isInvalidIn("name");
        assertThat(RoomApi.make(alice, null, "a\nb")).isInvalidIn("name");
        assertThat(RoomApi.make(alice, "not an id", "花".repeat(64))).isInvalidIn("clientId");
        assertThat(RoomApi.make(alice, null, "😀".repeat(64))).hasStatus(201);
    }
}
