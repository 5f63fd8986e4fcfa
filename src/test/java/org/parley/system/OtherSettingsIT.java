package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes where the settings are others. */
@Tag("once")
class OtherSettingsIT {
    private static ParleyProcess parley;
    private static Person alice;
    private static Person bob;

    @BeforeAll
    static void start() {
        List<String> options = new ArrayList<>(Store.current().fresh());
        options.add("-Dparley.rooms.history=all");
        options.add("-Dparley.rooms.max-members=2");
        options.add("-Dparley.directory=exact");
        options.add("-Dparley.messages.page-size=3");
        options.add("-Dparley.messages.edit-window=1s");
        options.add("-Dparley.messages.delete-window=1s");
        options.add("-Dparley.requests.wait=1s");
        options.add("-Dparley.passwords.min-length=12");
        parley = ParleyProcess.on(Store.freshFolder(), options.toArray(String[]::new));
        alice = Person.signsUp(parley.site(), "alice");
        bob = Person.signsUp(parley.site(), "bob");
        alice.befriends(bob);
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    @Test
    void aNewcomerSeesAllAndReadingStartsAtJoining() {
        RoomApi room = RoomApi.made(alice, "Garden");
        Message before = room.chat().says("before");

        room.adds(bob).accepted();

        ChatApi chat = room.as(bob).chat();
        assertThat(ChatApi.bodies(chat.page(""))).contains("before");
        assertThat(chat.looks()).has("/unread", 0).has("/me/readSeq", before.seq());
        assertThat(chat.sendsReply("r", "what?", before.seq())).hasStatus(201);
    }

    @Test
    void aRoomTakesNoMoreMembersThanTheSettingSays() {
        Person carol = Person.signsUp(parley.site(), "carol");
        alice.befriends(carol);
        RoomApi room = RoomApi.made(alice, "Garden", bob);

        assertThat(room.adds(carol)).isRefusedAs(409, "urn:parley:room-full");
        assertThat(RoomApi.make(alice, null, "Garden", bob, carol)).isInvalidIn("members");
    }

    @Test
    void anExactDirectoryFindsWholeUsernamesOnly() {
        String name = bob.username();

        assertThat(alice.finds(name)).containsExactly(name);
        assertThat(alice.finds(name.substring(0, name.length() - 1))).isEmpty();
        assertThat(alice.gets("/accounts").items()).isEmpty();
    }

    @Test
    void aPageHasAsManyMessagesAsTheSettingSays() {
        ChatApi chat = RoomApi.made(alice, "Notes").chat();
        for (int i = 0; i < 4; i++) chat.says("line " + i);

        assertThat(chat.history()).hasSize(3);
        assertThat(ChatApi.messages(chat.page("?limit=4"))).hasSize(4);
    }

    @Test
    void afterTheWindowNothingIsEditedNorTakenBack() {
        ChatApi chat = alice.chatWith(bob);
        Message said = chat.says("as it is");

        await().untilAsserted(
                        () -> assertThat(chat.edits(said.seq(), "as it is")).isRefusedAs(409, "urn:parley:too-late"));
        assertThat(chat.edits(said.seq(), "as it was")).isRefusedAs(409, "urn:parley:too-late");
        await().untilAsserted(
                        () -> assertThat(chat.deletesForEveryone(said.seq())).isRefusedAs(409, "urn:parley:too-late"));
        assertThat(chat.message(said.seq())).has("/body", "as it is").has("/deleted", false);
        assertThat(chat.deletesForMe(said.seq())).hasStatus(204);
    }

    @Test
    void afterTheWaitARefusedRequestMayBeMadeAgain() {
        Person carol = Person.signsUp(parley.site(), "carol");
        alice.requests(carol).accepted();
        carol.declines(alice).accepted();

        assertThat(alice.requests(carol)).isRefusedAs(429, "urn:parley:too-many");
        await().untilAsserted(() -> assertThat(alice.requests(carol)).hasStatus(201));
    }

    @Test
    void aPasswordHasAsManyCharactersAsTheSettingSays() {
        AccountApi api = new AccountApi(parley.site());

        assertThat(api.signUp(Unique.name("dora"), "elevenchars")).isInvalidIn("password");
    }
}
