package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the members of a conversation keep at hand. */
class PinsIT extends BetweenTwo {
    @Test
    void eitherOfTwoPinsAndUnpinsWhatEitherSaid() {
        long hers = chat.says("the address").seq();
        long his = chat.as(bob).says("the code of the door").seq();

        assertThat(chat.pins(his)).hasStatus(204);
        assertThat(chat.as(bob).pins(hers)).hasStatus(204);

        for (Person one : List.of(alice, bob)) {
            assertThat(ChatApi.bodies(chat.as(one).pinned())).startsWith("the address", "the code of the door");
            assertThat(chat.as(one).message(his)).has("/pinned", true);
        }
        assertThat(chat.unpins(hers)).hasStatus(204);
        assertThat(ChatApi.bodies(chat.as(bob).pinned()))
                .startsWith("the code of the door")
                .doesNotContain("the address");
        assertThat(chat.message(hers)).has("/pinned", false);
    }

    @Test
    void eachPinHasItsOwnRevAndComesLiveToBothAndToOtherDevices() {
        long seq = chat.says("pinned live").seq();
        long rev = chat.rev();
        try (LiveClient own = alice.goesLive();
                LiveClient pinning = bob.goesLive();
                LiveClient phone = bob.signsIn().goesLive()) {
            chat.as(bob).pins(seq).accepted();
            for (LiveClient window : List.of(own, pinning, phone)) {
                Frame frame = window.awaits("the pin", heard -> heard.has("/message/pinned", true));
                assertThat(frame.number("/after")).isEqualTo(rev);
                assertThat(frame.number("/message/rev")).isEqualTo(rev + 1);
            }

            chat.unpins(seq).accepted();
            for (LiveClient window : List.of(own, pinning, phone)) {
                Frame frame = window.awaits(
                        "no pin", heard -> heard.has("/message/pinned", false) && heard.has("/after", rev + 1));
                assertThat(frame.number("/message/rev")).isEqualTo(rev + 2);
            }
        }
        assertThat(chat.changes(rev, 10)).has("/items/0/pinned", false).has("/rev", rev + 2);
    }

    @Test
    void theSamePinAgainChangesNothingAndNeitherDoesTakingNone() {
        long seq = chat.says("once").seq();
        chat.pins(seq).accepted();
        long rev = chat.rev();

        assertThat(chat.as(bob).pins(seq)).hasStatus(204);
        assertThat(chat.rev()).isEqualTo(rev);

        chat.unpins(seq).accepted();
        assertThat(chat.as(bob).unpins(seq)).hasStatus(204);
        assertThat(chat.rev()).isEqualTo(rev + 1);
    }

    @Test
    void aPinAddsNothingToUnread() {
        long seq = chat.says("read").seq();
        chat.as(bob).reads(seq).accepted();

        chat.pins(seq).accepted();

        assertThat(chat.as(bob).unread()).isZero();
    }

    @Test
    void aPinGoesWithTheMessageThatIsTakenBack() {
        long seq = chat.says("pinned and taken back").seq();
        chat.pins(seq).accepted();

        chat.deletesForEveryone(seq).accepted();

        assertThat(chat.message(seq)).has("/deleted", true).has("/pinned", false);
        assertThat(ChatApi.messages(chat.as(bob).pinned()))
                .extracting(Message::seq)
                .doesNotContain(seq);
        assertThat(chat.pins(seq)).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.unpins(seq)).hasStatus(204);
    }

    @Test
    void whatIHideIsPinnedForTheOtherAlone() {
        long seq = chat.says("out of my sight").seq();
        chat.pins(seq).accepted();

        chat.deletesForMe(seq).accepted();

        assertThat(ChatApi.messages(chat.pinned())).extracting(Message::seq).doesNotContain(seq);
        assertThat(ChatApi.messages(chat.as(bob).pinned()))
                .extracting(Message::seq)
                .contains(seq);
        assertThat(chat.unpins(seq)).isRefusedAs(404, "urn:parley:no-such-message");
        chat.as(bob).unpins(seq).accepted();
    }

    @Test
    void whileABlockStandsThePinsOfTheBlockedHaveNoEffect() {
        long seq = chat.says("before").seq();
        alice.blocks(bob);
        try {
            long rev = chat.rev();

            assertThat(chat.as(bob).pins(seq)).hasStatus(204);

            assertThat(chat.rev()).isEqualTo(rev);
            assertThat(chat.message(seq)).has("/pinned", false);
            assertThat(chat.pins(seq)).isRefusedAs(409, "urn:parley:unblock-first");
        } finally {
            alice.unblocks(bob);
        }
    }

    @Test
    void whatCannotBeSeenCannotBePinned() {
        long seq = chat.says("between the two").seq();
        Person mallory = Person.signsUp("mallory");

        assertThat(chat.as(mallory).pins(seq)).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(chat.as(mallory).pinned()).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(chat.pins(99_999)).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @Test
    void inARoomOwnersAndAdminsPinAndEveryMemberSees() {
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        ChatApi garden = room.chat();
        long seq = garden.as(bob).says("opening hours").seq();

        assertThat(garden.as(bob).pins(seq)).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(garden.pins(seq)).hasStatus(204);
        assertThat(garden.as(bob).unpins(seq)).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(garden.pins(1)).isInvalidIn("seq");

        assertThat(ChatApi.bodies(garden.as(bob).pinned())).containsExactly("opening hours");
        room.gives(bob, "admin").accepted();
        assertThat(garden.as(bob).unpins(seq)).hasStatus(204);
        assertThat(garden.pinned().items()).isEmpty();
    }

    @Test
    void aConversationTakesFiftyPinsAndListsThemPageByPage() {
        ChatApi notes = RoomApi.made(alice, "Notes").chat();
        for (int i = 1; i <= 50; i++) notes.pins(notes.says("note " + i).seq()).accepted();
        long over = notes.says("one more").seq();

        assertThat(notes.pins(over)).isRefusedAs(409, "urn:parley:too-many-pins");

        Answer first = alice.gets(notes.path("/pins?limit=30"));
        Answer second = alice.gets(notes.path("/pins?limit=30&cursor=" + first.at("/next")));
        assertThat(ChatApi.bodies(first)).hasSize(30).startsWith("note 50", "note 49");
        assertThat(ChatApi.bodies(second)).hasSize(20).endsWith("note 2", "note 1");
        assertThat(second).has("/next", null);
        notes.unpins(3).accepted();
        assertThat(notes.pins(over)).hasStatus(204);
    }
}
