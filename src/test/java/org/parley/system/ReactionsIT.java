package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji under a message. */
class ReactionsIT extends BetweenTwo {
    @Test
    void reactionsStandInTheOrderInWhichTheyCameWithWhoGaveThem() {
        long seq = chat.says("react to this").seq();

        assertThat(chat.as(bob).reacts(seq, "👍")).hasStatus(204);
        assertThat(chat.reacts(seq, "👨‍👩‍👧")).hasStatus(204);
        assertThat(chat.reacts(seq, "👍")).hasStatus(204);

        for (Answer answer : List.of(chat.message(seq), chat.as(bob).message(seq))) {
            assertThat(answer)
                    .has("/reactions/0/emoji", "👍")
                    .has("/reactions/0/by/0", bob.username())
                    .has("/reactions/0/by/1", alice.username())
                    .has("/reactions/1/emoji", "👨‍👩‍👧")
                    .has("/reactions/1/by/0", alice.username());
        }
        assertThat(chat.page("?around=" + seq + "&limit=1")).has("/items/0/reactions/0/emoji", "👍");
        assertThat(chat.looks()).has("/lastMessage/reactions/0/emoji", "👍");
        assertThat(alice.gets("/friends")).has("/items/0/lastMessage/reactions/0/emoji", "👍");
    }

    @Test
    void theSameReactionAgainChangesNothing() {
        long seq = chat.says("once is enough").seq();
        chat.as(bob).reacts(seq, "🎉").accepted();
        long rev = chat.rev();

        assertThat(chat.as(bob).reacts(seq, "🎉")).hasStatus(204);
        assertThat(chat.as(bob).unreacts(seq, "👍")).hasStatus(204);
        assertThat(chat.unreacts(seq, "🎉")).hasStatus(204);

        assertThat(chat.rev()).isEqualTo(rev);
        assertThat(chat.message(seq)).has("/reactions/0/by/0", bob.username());
    }

    @Test
    void aReactionTakenBackIsGone() {
        long seq = chat.says("changed my mind").seq();
        chat.as(bob).reacts(seq, "🎉").accepted();
        long rev = chat.rev();

        assertThat(chat.as(bob).unreacts(seq, "🎉")).hasStatus(204);

        assertThat(chat.message(seq).list("/reactions")).isEmpty();
        assertThat(chat.rev()).isEqualTo(rev + 1);
    }

    @Test
    void eachReactionHasItsOwnRevAndComesLiveToBothAndToOtherDevices() {
        long seq = chat.says("live").seq();
        long rev = chat.rev();
        try (LiveClient own = alice.goesLive();
                LiveClient giving = bob.goesLive();
                LiveClient phone = bob.signsIn().goesLive()) {
            chat.as(bob).reacts(seq, "😮").accepted();

            for (LiveClient window : List.of(own, giving, phone)) {
                Frame frame = window.awaits("the reaction", heard -> heard.has("/message/reactions/0/emoji", "😮"));
                assertThat(frame.number("/after")).isEqualTo(rev);
                assertThat(frame.number("/message/rev")).isEqualTo(rev + 1);
                assertThat(frame.at("/message/reactions/0/by/0")).isEqualTo(bob.username());
            }
        }
    }

    @Test
    void aReactionAddsNothingToUnread() {
        Message said = chat.says("seen");
        chat.as(bob).reads(said.seq()).accepted();
        long unread = chat.unread();

        chat.reacts(said.seq(), "👍").accepted();
        chat.as(bob).reacts(said.seq(), "👍").accepted();

        assertThat(chat.as(bob).unread()).isZero();
        assertThat(chat.unread()).isEqualTo(unread);
    }

    @Test
    void reactionsGoWithTheMessageThatIsTakenBack() {
        long seq = chat.says("taken back").seq();
        chat.as(bob).reacts(seq, "👍").accepted();

        chat.deletesForEveryone(seq).accepted();

        assertThat(chat.message(seq)).has("/deleted", true);
        assertThat(chat.message(seq).list("/reactions")).isEmpty();
        assertThat(chat.as(bob).reacts(seq, "👍")).isRefusedAs(409, "urn:parley:too-late");
        assertThat(chat.as(bob).unreacts(seq, "👍")).hasStatus(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍👍", " ", "好", "👍 "})
    void aReactionIsOneEmoji(String text) {
        long seq = chat.says("no words, please").seq();

        assertThat(chat.as(bob).reacts(seq, text)).isInvalidIn("emoji");
        assertThat(chat.as(bob).unreacts(seq, text)).isInvalidIn("emoji");
    }

    @Test
    void aMessageTakesTwentyDifferentOnes() {
        long seq = chat.says("popular").seq();
        for (int i = 0; i < 20; i++)
            chat.reacts(seq, Character.toString(0x1F600 + i)).accepted();

        assertThat(chat.reacts(seq, "👍")).isRefusedAs(409, "urn:parley:too-many-different");
        assertThat(chat.as(bob).reacts(seq, "😀")).hasStatus(204);
    }

    @Test
    void whatCannotBeSeenCannotBeReactedTo() {
        long seq = chat.says("between the two").seq();
        Person mallory = Person.signsUp("mallory");

        assertThat(chat.as(mallory).reacts(seq, "👍")).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(chat.reacts(99_999, "👍")).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @Test
    void whileABlockStandsReactionsByTheBlockedHaveNoEffect() {
        long seq = chat.says("before").seq();
        alice.blocks(bob);
        try {
            long rev = chat.rev();

            assertThat(chat.as(bob).reacts(seq, "👍")).hasStatus(204);

            assertThat(chat.rev()).isEqualTo(rev);
            assertThat(chat.message(seq).list("/reactions")).isEmpty();
        } finally {
            alice.unblocks(bob);
        }
        assertThat(chat.message(seq).list("/reactions")).isEmpty();
    }

    @Test
    void aRetryOfTheSendAnswersWithTheReactionsOfNow() {
        String clientId = Unique.suffix();
        long seq = chat.sends(clientId, "well received").accepted().number("/seq");
        chat.as(bob).reacts(seq, "🎉").accepted();

        assertThat(chat.sends(clientId, "well received")).hasStatus(200).has("/reactions/0/emoji", "🎉");
    }
}
