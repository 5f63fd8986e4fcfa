package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a message that was taken back, and what everybody's lists and counts make of it. */
class DeletionsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private ChatApi chat;

    @BeforeEach
    void aConversation() {
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @Test
    void ofWhatWasTakenBackNothingIsLeftAnywhereButItsPlace() {
        String file = new FilesApi(alice).uploads("plan.txt", "secret".getBytes(StandardCharsets.UTF_8));
        Answer sent = alice.posts(
                chat.path("/messages"),
                "clientId",
                "c1",
                "body",
                "zanzibar first",
                "forwarded",
                true,
                "files",
                List.of(file));
        long seq = sent.accepted().number("/seq");
        chat.edits(seq, "zanzibar second").accepted();
        chat.as(bob).reacts(seq, "👍").accepted();
        chat.as(bob).pins(seq).accepted();

        assertThat(chat.deletesForEveryone(seq)).hasStatus(204);

        for (Person one : List.of(alice, bob)) {
            ChatApi seen = chat.as(one);
            for (Answer answer : List.of(
                    seen.message(seq),
                    seen.page(""),
                    seen.changes(0, 50),
                    seen.looks(),
                    seen.pinned(),
                    one.gets("/conversations"),
                    one.gets("/friends"),
                    one.gets("/messages?q=zanzibar"),
                    alice.posts(chat.path("/messages"), "clientId", "c1", "body", "zanzibar first"))) {
                assertThat(answer.body()).doesNotContain("zanzibar", "plan.txt", "👍", file);
            }
            assertThat(seen.message(seq))
                    .has("/deleted", true)
                    .has("/seq", seq)
                    .has("/id", sent.at("/id"))
                    .has("/sentAt", sent.at("/sentAt"))
                    .has("/editedAt", null)
                    .has("/forwarded", false)
                    .has("/pinned", false);
            assertThat(one.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
            assertThat(seen.looks()).has("/lastMessage/deleted", true).has("/lastSeq", seq);
        }
    }

    @Test
    void aReplyStaysAndShowsThatWhatItAnswersIsDeleted() {
        long question = chat.says("really?").seq();
        long answer =
                chat.as(bob).sendsReply("r1", "really!", question).accepted().number("/seq");

        chat.deletesForEveryone(question).accepted();

        assertThat(chat.message(answer)).has("/replyTo", question).has("/body", "really!");
        assertThat(chat.message(question)).has("/deleted", true).has("/body", null);
    }

    @Test
    void takingBackWhatIsUnreadLowersTheCountEverywhereAtOnce() {
        chat.says("stays");
        long seq = chat.says("goes").seq();
        try (LiveClient bobs = bob.goesLive()) {
            chat.deletesForEveryone(seq).accepted();

            bobs.awaits("the count", frame -> frame.is("unread") && frame.has("/unread", 1) && frame.has("/total", 1));
        }
        assertThat(chat.as(bob).unread()).isEqualTo(1);
        assertThat(bob.unreadInTotal()).isEqualTo(1);
        assertThat(bob.gets("/state")).has("/total", 1);
        assertThat(bob.gets("/friends")).has("/items/0/unread", 1);
    }

    @Test
    void takingBackWhatIsReadChangesNoCount() {
        long read = chat.says("read").seq();
        chat.as(bob).reads(read).accepted();
        chat.says("unread");

        chat.deletesForEveryone(read).accepted();

        assertThat(chat.as(bob).unread()).isEqualTo(1);
        assertThat(chat.as(bob).looks()).has("/me/readSeq", read);
        assertThat(bob.unreadInTotal()).isEqualTo(1);
    }

    @Test
    void deletingForMeLowersMyCountAloneWhereItWasUnread() {
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        Person carol = Person.signsUp("carol");
        alice.befriends(carol);
        room.adds(carol).accepted();
        ChatApi garden = room.chat();
        long first = garden.says("one").seq();
        long second = garden.says("two").seq();

        garden.as(bob).deletesForMe(second).accepted();

        assertThat(garden.as(bob).unread()).isEqualTo(1);
        assertThat(garden.as(carol).unread()).isEqualTo(2);
        garden.as(bob).reads(first).accepted();
        garden.as(bob).deletesForMe(first).accepted();
        assertThat(garden.as(bob).unread()).isZero();
        assertThat(bob.unreadInTotal()).isZero();
    }

    @Test
    void deletedTwiceIsDeletedOnce() {
        long seq = chat.says("twice").seq();
        chat.deletesForEveryone(seq).accepted();
        long rev = chat.rev();

        assertThat(chat.deletesForEveryone(seq)).hasStatus(204);
        assertThat(chat.rev()).isEqualTo(rev);

        assertThat(chat.as(bob).deletesForMe(seq)).hasStatus(204);
        assertThat(chat.as(bob).deletesForMe(seq)).isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(chat.as(bob).history()).isEmpty();
    }

    @Test
    void theLastMessageIsTheNewestThatICanSee() {
        chat.says("older");
        long newest = chat.says("newest").seq();

        chat.as(bob).deletesForMe(newest).accepted();

        assertThat(chat.as(bob).looks()).has("/lastMessage/body", "older").has("/lastSeq", newest);
        assertThat(bob.gets("/friends")).has("/items/0/lastMessage/body", "older");
        assertThat(chat.looks()).has("/lastMessage/body", "newest");
        chat.edits(newest - 1, "older, edited").accepted();
        assertThat(chat.as(bob).looks()).has("/lastMessage/body", "older, edited");
        chat.as(bob).clears().accepted();
        assertThat(chat.as(bob).looks()).has("/lastMessage", null);
    }

    @Test
    void whatWasEditedIsFoundByItsNewWordsAlone() {
        long seq = chat.says("the quagmire").seq();

        chat.edits(seq, "the marmalade").accepted();

        for (Person one : List.of(alice, bob)) {
            assertThat(one.gets("/messages?q=quagmire").items()).isEmpty();
            assertThat(one.gets("/messages?q=marmalade")).has("/items/0/seq", seq);
        }
    }
}
