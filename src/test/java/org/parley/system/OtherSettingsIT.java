package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes where the settings are others. */
@OwnParley
@Tag("once")
class OtherSettingsIT {
    private static ParleyProcess parley;
    private static Person alice;
    private static Person bob;

    /** The first to come in reads the console. */
    @BeforeAll
    static void start() {
        parley = ParleyProcess.fresh(
                        "signup=invite",
                        "rooms.history=all",
                        "rooms.max-members=2",
                        "directory=exact",
                        "messages.page-size=3",
                        "messages.edit-window=2s",
                        "messages.delete-window=2s",
                        "requests.wait=1s",
                        "passwords.min-length=12")
                .isReady();
        alice = person("alice", Admin.codeIn(parley.said()));
        alice.posts("/me/admin", "code", Admin.codeIn(parley.said())).accepted();
        bob = newcomer("bob");
        alice.befriends(bob);
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    private static Person newcomer(String nickname) {
        return person(nickname, invitation());
    }

    private static Person person(String nickname, String code) {
        return Person.of(parley.site(), signsUp(nickname, AccountApi.PASSWORD, code));
    }

    private static String invitation() {
        return alice.sends("POST", "/invites", null).accepted().at("/code");
    }

    private static Answer signsUp(String nickname, String password, String code) {
        return Http.to(parley.site())
                .post(
                        "/api/v1/accounts",
                        Words.json("username", Unique.name(nickname), "password", password, "inviteCode", code));
    }

    private static Answer comesIn(String code) {
        return signsUp("dora", AccountApi.PASSWORD, code);
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
        Person carol = newcomer("carol");
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
    void tooLateIsAnErrorAndNeverADeleteForMe() {
        ChatApi chat = alice.chatWith(bob);
        long seq = chat.says("carved in stone").seq();
        chat.edits(seq, "carved into stone").accepted();

        await().until(() ->
                chat.edits(seq, "carved into stone, " + Unique.suffix()).status() == 409);

        assertThat(chat.edits(seq, "in sand")).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.deletesForEveryone(seq)).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.message(seq)).has("/deleted", false);
        assertThat(chat.history()).extracting(Message::seq).contains(seq);
        assertThat(chat.reacts(seq, "👍")).hasStatus(204);
        assertThat(chat.pins(seq)).hasStatus(204);
        assertThat(chat.deletesForMe(seq)).hasStatus(204);
    }

    @Test
    void afterTheWaitARefusedRequestMayBeMadeAgain() {
        Person carol = newcomer("carol");
        alice.requests(carol).accepted();
        carol.declines(alice).accepted();

        assertThat(alice.requests(carol)).isRefusedAs(429, "urn:parley:too-many");
        await().untilAsserted(() -> assertThat(alice.requests(carol)).hasStatus(201));
    }

    @Test
    void aPasswordHasAsManyCharactersAsTheSettingSays() {
        assertThat(signsUp("dora", "elevenchars", invitation())).isInvalidIn("password");
    }

    @Test
    void withoutAnInvitationNobodyComesIn() {
        assertThat(comesIn(null)).isRefusedAs(403, "urn:parley:sign-up-closed");
        assertThat(comesIn("not a code")).isInvalidIn("inviteCode");
        assertThat(comesIn("A".repeat(43))).isInvalidIn("inviteCode");
    }

    @Test
    void theCodeOfTheConsoleLetsNobodyInOnceThereIsAnAdmin() {
        assertThat(comesIn(Admin.codeIn(parley.said()))).isInvalidIn("inviteCode");
    }

    @Test
    void anInvitationLetsOnePersonIn() {
        String code = invitation();

        assertThat(comesIn(code)).hasStatus(201);

        assertThat(comesIn(code)).isInvalidIn("inviteCode");
    }

    @Test
    void ofTwoAtOnceWithTheSameInvitationOneComesIn() {
        String code = invitation();

        List<CompletableFuture<Answer>> both = Stream.of(1, 2)
                .map(one -> CompletableFuture.supplyAsync(() -> comesIn(code)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void whatIsWrongOtherwiseDoesNotUseItUp() {
        String code = invitation();

        Answer refused = Http.to(parley.site())
                .post("/api/v1/accounts", Words.json("username", "x", "password", "short", "inviteCode", code));

        assertThat(refused).isInvalidIn("username");
        assertThat(comesIn(code)).hasStatus(201);
    }

    @Test
    void anInvitationTakenBackLetsNobodyIn() {
        Answer made = alice.sends("POST", "/invites", null).accepted();

        alice.deletes("/invites/" + made.at("/id")).accepted();

        assertThat(comesIn(made.at("/code"))).isInvalidIn("inviteCode");
    }
}
