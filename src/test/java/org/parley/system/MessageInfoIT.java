package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom one's own message has reached, and when. */
class MessageInfoIT extends BetweenTwo {
    @AfterEach
    void nobodyHidesReceipts() {
        alice.patches("/me", "receipts", true).accepted();
        bob.patches("/me", "receipts", true).accepted();
    }

    @Test
    void whoSentItSeesWhenItWasDeliveredAndWhenItWasRead() {
        long seq = chat.says("has it come?").seq();
        assertThat(chat.asksAbout(seq).list("/delivered")).isEmpty();

        chat.as(bob).confirmsDelivery(seq).accepted();
        Answer delivered = chat.asksAbout(seq);
        assertThat(delivered).has("/delivered/0/account/username", bob.username());
        assertThat(delivered.list("/read")).isEmpty();

        chat.as(bob).reads(seq).accepted();
        Answer read = chat.asksAbout(seq);
        assertThat(read)
                .has("/delivered/0/at", delivered.at("/delivered/0/at"))
                .has("/read/0/account/username", bob.username())
                .has("/read/0/account/relation", "friend");
        Instant sentAt = Instant.parse(chat.message(seq).at("/sentAt"));
        Instant deliveredAt = Instant.parse(read.at("/delivered/0/at"));
        Instant readAt = Instant.parse(read.at("/read/0/at"));
        assertThat(List.of(sentAt, deliveredAt, readAt)).isSorted();
        assertThat(Duration.between(sentAt, readAt)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatComesLaterDoesNotMoveTheMoment() {
        long seq = chat.says("first").seq();
        chat.as(bob).reads(seq).accepted();
        String readAt = chat.asksAbout(seq).at("/read/0/at");

        long later = chat.says("second").seq();
        chat.as(bob).reads(later).accepted();

        assertThat(chat.asksAbout(seq)).has("/read/0/at", readAt).has("/delivered/0/at", readAt);
        assertThat(chat.asksAbout(later).at("/read/0/at")).isNotEqualTo(readAt);
    }

    @Test
    void readFramesCountLikeCalls() {
        long seq = chat.says("by frame").seq();
        try (LiveClient mine = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            his.reads(chat, seq);
            mine.awaits("read", frame -> frame.is("read") && frame.has("/seq", seq));
        }

        assertThat(chat.asksAbout(seq).at("/read/0/at")).isNotNull();
    }

    @Test
    void onlyWhoSentItIsTold() {
        long seq = chat.says("mine").seq();
        Person mallory = Person.signsUp("mallory");

        assertThat(chat.as(bob).asksAbout(seq)).isRefusedAs(403, "urn:parley:not-the-sender");
        assertThat(chat.as(mallory).asksAbout(seq)).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(chat.asksAbout(99_999)).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @Test
    void whoHidesReceiptsIsNotTold() {
        long seq = chat.says("one way").seq();
        chat.as(bob).reads(seq).accepted();

        alice.patches("/me", "receipts", false).accepted();

        assertThat(chat.asksAbout(seq).list("/delivered")).isEmpty();
        assertThat(chat.asksAbout(seq).list("/read")).isEmpty();
    }

    @Test
    void ofWhoHidesReceiptsNobodyIsTold() {
        bob.patches("/me", "receipts", false).accepted();
        long seq = chat.says("the other way").seq();
        chat.as(bob).reads(seq).accepted();

        assertThat(chat.asksAbout(seq).list("/delivered")).isEmpty();
        assertThat(chat.asksAbout(seq).list("/read")).isEmpty();
    }

    @Test
    void whatIsSaidToWhoBlocksMeReachesNobodyNotAfterAnUnblockEither() {
        bob.blocks(alice);
        long seq = chat.says("into the void").seq();
        bob.unblocks(alice);
        chat.as(bob).reads(chat.says("again").seq()).accepted();

        assertThat(chat.asksAbout(seq).list("/delivered")).isEmpty();
        assertThat(chat.asksAbout(seq).list("/read")).isEmpty();
    }

    @Test
    void inARoomEachIsTheirOwnCaseAndWhoJoinedLaterIsNone() {
        Person carol = Person.signsUp("carol");
        Person dave = Person.signsUp("dave");
        alice.befriends(carol);
        alice.befriends(dave);
        RoomApi room = RoomApi.made(alice, "Garden", bob, carol);
        ChatApi garden = room.chat();
        long seq = garden.says("who is here?").seq();
        garden.as(bob).reads(seq).accepted();
        garden.as(carol).confirmsDelivery(seq).accepted();
        room.adds(dave).accepted();

        Answer info = garden.asksAbout(seq);

        assertThat(info.list("/delivered")).hasSize(2);
        assertThat(info)
                .has("/delivered/0/account/username", carol.username())
                .has("/delivered/1/account/username", bob.username())
                .has("/read/0/account/username", bob.username())
                .has("/read/1", null);
        assertThat(garden.as(bob).asksAbout(1)).isRefusedAs(403, "urn:parley:not-the-sender");

        bob.patches("/me", "receipts", false).accepted();
        assertThat(garden.asksAbout(seq).list("/delivered")).hasSize(1);
        assertThat(garden.asksAbout(seq).list("/read")).isEmpty();
    }
}
