package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that says something else than at first. */
class EditsIT extends BetweenTwo {
    @Test
    void editedMessagesKeepSentAtAndSeqAndShowEdited() {
        Answer first = chat.sends(Unique.suffix(), "teh words").accepted();

        Answer edited = chat.edits(first.number("/seq"), "  the words\n");

        assertThat(edited)
                .hasStatus(200)
                .has("/id", first.at("/id"))
                .has("/seq", first.at("/seq"))
                .has("/sentAt", first.at("/sentAt"))
                .has("/body", "the words")
                .has("/deleted", false);
        assertThat(first.at("/editedAt")).isNull();
        assertThat(edited.at("/editedAt")).isNotNull();
        assertThat(edited.number("/rev")).isGreaterThan(first.number("/rev"));
        assertThat(chat.as(bob).message(first.number("/seq"))).has("/body", "the words");
    }

    @Test
    void anEditIsAChangeWithItsOwnRevAndComesLiveToBothAndToOtherDevices() {
        long seq = chat.says("before").seq();
        long rev = chat.rev();
        try (LiveClient own = alice.goesLive();
                LiveClient others = bob.goesLive()) {
            chat.edits(seq, "after, live").accepted();

            for (LiveClient window : new LiveClient[] {own, others}) {
                Frame frame = window.awaitsMessage("after, live");
                assertThat(frame.number("/after")).isEqualTo(rev);
                assertThat(frame.message().seq()).isEqualTo(seq);
                assertThat(frame.message().rev()).isEqualTo(rev + 1);
            }
        }
        assertThat(chat.rev()).isEqualTo(rev + 1);
        assertThat(chat.as(bob).changes(rev, 10)).has("/items/0/body", "after, live");
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        long seq = chat.says("as they are").seq();
        long rev = chat.rev();

        assertThat(chat.edits(seq, "as they are ")).hasStatus(200).has("/editedAt", null);

        assertThat(chat.rev()).isEqualTo(rev);
    }

    @Test
    void onlyTheSenderEdits() {
        long seq = chat.says("mine").seq();

        assertThat(chat.as(bob).edits(seq, "bob's now")).isRefusedAs(403, "urn:parley:not-the-sender");

        assertThat(chat.message(seq)).has("/body", "mine");
    }

    @Test
    void aDeletedMessageIsEditedNoMore() {
        long seq = chat.says("soon gone").seq();
        chat.deletesForEveryone(seq).accepted();

        assertThat(chat.edits(seq, "back again")).isRefusedAs(409, "urn:parley:too-late");

        assertThat(chat.message(seq)).has("/deleted", true).has("/body", null).has("/editedAt", null);
    }

    @Test
    void whatWasNeverSaidOrIsHiddenForMeCannotBeEdited() {
        long seq = chat.says("out of my sight").seq();
        chat.deletesForMe(seq).accepted();

        assertThat(chat.edits(seq, "x")).isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(chat.edits(99_999, "x")).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "nul \0 inside"})
    void newWordsAreHeldToTheRulesOfAnyWords(String body) {
        long seq = chat.says("well formed").seq();

        assertThat(chat.edits(seq, body)).isInvalidIn("body");
        assertThat(chat.edits(seq, "x".repeat(4001))).isInvalidIn("body");
        assertThat(alice.patches(chat.path("/messages/" + seq))).isInvalidIn("body");
    }

    @Test
    void aLateRetryWithTheFirstWordsAnswersThePresentState() {
        String clientId = Unique.suffix();
        long seq = chat.sends(clientId, "first words").accepted().number("/seq");
        chat.edits(seq, "later words").accepted();

        assertThat(chat.sends(clientId, "first words"))
                .hasStatus(200)
                .has("/seq", seq)
                .has("/body", "later words");
        assertThat(chat.sends(clientId, "later words")).isRefusedAs(422, "urn:parley:client-id-reused");
    }

    @Test
    void anEditAddsNothingToUnread() {
        long seq = chat.says("read once").seq();
        chat.as(bob).reads(seq).accepted();

        chat.edits(seq, "read once, edited").accepted();

        assertThat(chat.as(bob).unread()).isZero();
    }

    @Test
    void whoHidOrClearedAMessageHearsNothingOfItsChanges() {
        long hidden = chat.says("hidden by bob").seq();
        chat.as(bob).deletesForMe(hidden).accepted();
        try (LiveClient bobs = bob.goesLive()) {
            chat.edits(hidden, "hidden still").accepted();
            chat.reacts(hidden, "👍").accepted();
            chat.says("a sign");

            bobs.awaitsMessage("a sign");
            assertThat(bobs.heard("message")).hasSize(1);
        }
        long cleared = chat.says("cleared by bob").seq();
        chat.as(bob).clears().accepted();
        try (LiveClient bobs = bob.goesLive()) {
            chat.edits(cleared, "cleared still").accepted();
            chat.says("another sign");

            bobs.awaitsMessage("another sign");
            assertThat(bobs.heard("message")).hasSize(1);
        }
    }

    @Test
    void whileABlockStandsEditsByTheBlockedAreTooLate() {
        long seq = chat.says("before the block").seq();
        bob.blocks(alice);
        try (LiveClient bobs = bob.goesLive()) {
            long rev = chat.as(bob).rev();

            assertThat(chat.edits(seq, "slipped in")).isRefusedAs(409, "urn:parley:too-late");
            assertThat(chat.deletesForEveryone(seq)).hasStatus(204);

            Frame heard = bobs.awaits("the tombstone", frame -> frame.is("message"));
            assertThat(heard.message().deleted()).isTrue();
            assertThat(chat.as(bob).rev()).isEqualTo(rev + 1);
        } finally {
            bob.unblocks(alice);
        }
    }

    @Test
    void whoBlocksUnblocksBeforeSayingAnythingElse() {
        long seq = chat.says("mine, before I block").seq();
        alice.blocks(bob);
        try {
            assertThat(chat.edits(seq, "x")).isRefusedAs(409, "urn:parley:unblock-first");
            assertThat(chat.reacts(seq, "👍")).isRefusedAs(409, "urn:parley:unblock-first");
        } finally {
            alice.unblocks(bob);
        }
    }

    @Test
    void forwardedWordsSayThatTheyAreAndAreOtherWordsUnderTheSameClientId() {
        String clientId = Unique.suffix();

        Answer sent = alice.posts(chat.path("/messages"), "clientId", clientId, "body", "passed on", "forwarded", true);

        assertThat(sent).hasStatus(201).has("/forwarded", true);
        assertThat(chat.as(bob).message(sent.number("/seq"))).has("/forwarded", true);
        assertThat(chat.sends(clientId, "passed on")).isRefusedAs(422, "urn:parley:client-id-reused");
        try (LiveClient own = alice.goesLive();
                LiveClient others = bob.goesLive()) {
            own.says(
                    "type",
                    "send",
                    "ref",
                    "f",
                    "conversation",
                    chat.id(),
                    "clientId",
                    Unique.suffix(),
                    "body",
                    "over the socket",
                    "forwarded",
                    true);

            assertThat(others.awaitsMessage("over the socket").at("/message/forwarded"))
                    .isEqualTo("true");
        }
    }
}
