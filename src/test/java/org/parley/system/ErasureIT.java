package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody leaves for good. */
class ErasureIT {
    private static Answer erases(Person person, String password) {
        return person.sends("DELETE", "/me", Words.json("password", password));
    }

    /** Erased, and every step of it done as this friend sees it. */
    private static void isGone(Person person, ChatApi seenByFriend) {
        assertThat(erases(person, AccountApi.PASSWORD)).hasStatus(204);
        await().untilAsserted(() -> assertThat(seenByFriend.history())
                .allSatisfy(message -> assertThat(message.sender()).isNotEqualTo(person.username())));
    }

    @Test
    void aWrongPasswordErasesNothing() {
        Person alice = Person.signsUp("alice");

        assertThat(erases(alice, "not my password")).isInvalidIn("password");
        assertThat(alice.sends("DELETE", "/me", "{}")).isInvalidIn("password");
        assertThat(alice.gets("/me")).hasStatus(200);
    }

    @Test
    void theSenderIsSignedOutEverywhereWithinASecondAndTheNameStaysReserved() {
        Person alice = Person.signsUp("alice");
        Person bob = Person.signsUp("bob");
        Person phone = alice.signsIn();
        try (LiveClient window = phone.goesLive()) {
            assertThat(erases(alice, AccountApi.PASSWORD)).hasStatus(204);

            assertThat(window.awaitsClose(java.time.Duration.ofSeconds(1))).isEqualTo(4401);
        }
        assertThat(alice.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(phone.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        AccountApi accounts = new AccountApi(Site.shared());
        assertThat(accounts.signIn(alice.username(), AccountApi.PASSWORD))
                .isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(accounts.signUp(alice.username(), AccountApi.PASSWORD)).isInvalidIn("username");
        assertThat(bob.looksUp(alice)).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(bob.finds(alice.username())).isEmpty();
    }

    @Test
    void tombstonesWithoutASenderStayEachWithItsOwnRev() {
        Friends pair = Friends.made();
        ChatApi chat = pair.chat();
        ChatApi left = chat.as(pair.two());
        for (int i = 0; i < 25; i++) chat.says("word " + i);
        Message kept = left.says("kept");
        long rev = left.rev();
        try (LiveClient window = pair.two().goesLive()) {
            isGone(pair.one(), left);

            window.awaits(
                    "a tombstone",
                    frame ->
                            frame.is("message") && frame.has("/message/seq", 1) && frame.has("/message/deleted", true));
        }
        List<Message> changed = ChatApi.messages(left.changes(rev, 100));
        assertThat(changed).hasSize(25).allSatisfy(message -> {
            assertThat(message.sender()).isNull();
            assertThat(message.deleted()).isTrue();
            assertThat(message.body()).isNull();
        });
        assertThat(changed).extracting(Message::rev).doesNotHaveDuplicates().isSorted();
        assertThat(left.message(kept.seq()))
                .has("/body", "kept")
                .has("/sender", pair.two().username());
        assertThat(new Finding(pair.two()).finds("word")).isEmpty();
    }

    @Test
    void whoWasAFriendStillReadsTheConversationAndCanWriteNoMore() {
        Friends pair = Friends.made();
        pair.chat().says("hello");
        ChatApi left = pair.chat().as(pair.two());
        isGone(pair.one(), left);

        assertThat(left.looks())
                .has("/writable", false)
                .has("/peer", null)
                .has("/title", null)
                .has("/unread", 0);
        assertThat(pair.two().gets("/conversations").accepted().items())
                .anySatisfy(item -> assertThat(item.getString("id")).isEqualTo(left.id()));
        assertThat(pair.two().gets("/state")).hasStatus(200);
        assertThat(pair.two().gets("/friends").accepted().items()).isEmpty();
        assertThat(left.sends("c1", "anybody there?")).isRefusedAs(409, "urn:parley:not-friends");
        assertThat(left.clears()).hasStatus(204);
        assertThat(pair.two().requests(pair.one())).isRefusedAs(404, "urn:parley:no-such-account");
    }

    @Test
    void roomsAreHandedOverWithANoticeWithoutItsAuthor() {
        Person alice = Person.signsUp("alice");
        Person bob = Person.signsUp("bob");
        Person carol = Person.signsUp("carol");
        alice.befriends(bob);
        alice.befriends(carol);
        RoomApi room = RoomApi.made(alice, "garden", bob, carol);
        room.gives(carol, "admin").accepted();
        room.chat().says("hello all");
        ChatApi left = room.as(bob).chat();

        isGone(alice, left);

        assertThat(room.as(bob).roles()).containsExactly("bob:member", "carol:owner");
        List<String> events = left.page("?limit=100").items().stream()
                .filter(item -> item.getString("kind").equals("notice"))
                .map(item -> item.getJsonObject("notice").getString("event"))
                .toList();
        assertThat(events).endsWith("left", "role").startsWith("created");
        assertThat(left.page("?limit=100").items())
                .filteredOn(item -> item.getString("kind").equals("notice"))
                .allSatisfy(item -> assertThat(item.getJsonObject("notice").getString("by", null))
                        .isNull());
        assertThat(new Finding(carol).finds("hello")).isEmpty();
        assertThat(left.says("we go on").seq()).isPositive();
    }

    @Test
    void filesPicturesAndReactionsAreGone() {
        Friends pair = Friends.made();
        FilesApi files = new FilesApi(pair.one());
        ChatApi left = pair.chat().as(pair.two());
        files.sends("PUT", "/me/avatar", "me.png", Picture.png(40, 30)).accepted();
        String file = files.uploads("secret.png", Picture.png(20, 20));
        pair.chat().sendsFiles("f1", "look", file).accepted();
        Message liked = left.says("like it");
        assertThat(pair.chat().reacts(liked.seq(), "👍")).hasStatus(204);
        assertThat(left.pins(1)).hasStatus(204);
        long rev = left.rev();
        try (LiveClient window = pair.two().goesLive()) {
            isGone(pair.one(), left);

            window.awaits(
                    "no reaction any more",
                    frame -> frame.is("message")
                            && frame.has("/message/seq", liked.seq())
                            && !frame.has("/message/reactions/0/emoji", "👍"));
        }
        assertThat(new FilesApi(pair.two()).reads("/files/" + file).statusCode())
                .isEqualTo(404);
        assertThat(pair.two().gets("/accounts/" + pair.one().username() + "/avatar"))
                .hasStatus(404);
        assertThat(left.message(liked.seq())).has("/body", "like it").has("/reactions/0/emoji", null);
        assertThat(left.pinned().items()).isEmpty();
        assertThat(left.message(1)).has("/files/0/id", null).has("/deleted", true);
        assertThat(ChatApi.messages(left.changes(rev, 100))).hasSize(2);
    }

    @Test
    void friendsHearThatTheFriendshipAndRequestsAreNoMore() {
        Friends pair = Friends.made();
        Person asked = Person.signsUp("asked");
        pair.one().requests(asked).accepted();
        try (LiveClient friend = pair.two().goesLive();
                LiveClient other = asked.goesLive()) {
            assertThat(erases(pair.one(), AccountApi.PASSWORD)).hasStatus(204);

            friend.awaits(
                    "the end of a friendship",
                    frame -> frame.is("friendship")
                            && frame.has("/state", "removed")
                            && frame.has("/account/username", pair.one().username()));
            friend.awaits(
                    "a chat without a peer",
                    frame -> frame.is("conversation") && frame.has("/conversation/writable", false));
            other.awaits(
                    "a cancelled request", frame -> frame.is("friend-request") && frame.has("/state", "cancelled"));
        }
    }

    @Test
    void requestsAndBlocksAreGone() {
        Person alice = Person.signsUp("alice");
        Person bob = Person.signsUp("bob");
        Person carol = Person.signsUp("carol");
        alice.requests(bob).accepted();
        carol.requests(alice).accepted();
        bob.blocks(alice).accepted();
        alice.blocks(carol).accepted();

        assertThat(erases(alice, AccountApi.PASSWORD)).hasStatus(204);

        await().untilAsserted(() -> {
            assertThat(bob.gets("/blocks").accepted().items()).isEmpty();
            assertThat(bob.requestsIn("incoming")).isEmpty();
            assertThat(carol.requestsIn("outgoing")).isEmpty();
        });
    }
}
