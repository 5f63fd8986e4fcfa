package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice blocks Bob, her friend: what he does exists for him alone, and he sees no change. */
class SilenceIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private ChatApi hers;
    private ChatApi his;
    private Message heard;

    @BeforeEach
    void friends() {
        alice.befriends(bob);
        hers = alice.chatWith(bob);
        his = hers.as(bob);
        heard = his.says("before");
    }

    @Test
    void inTheBlockersViewNothingMoves() {
        Person carol = Person.signsUp("carol");
        alice.befriends(carol);
        alice.chatWith(carol).says("newer");
        alice.blocks(bob).accepted();
        Answer chat = hers.looks().accepted();
        String list = alice.gets("/conversations").accepted().body();
        String friends = alice.gets("/friends").accepted().body();
        String state = alice.gets("/state").accepted().body();
        try (LiveClient window = alice.goesLive();
                LiveClient sender = bob.goesLive()) {
            long silenced = sender.tells(his, "unheard-of").number("/seq");
            his.reacts(heard.seq(), "👍").accepted();
            his.pins(heard.seq()).accepted();
            his.reads(silenced).accepted();
            his.types().accepted();

            assertThat(window.isUpToDate().heard()).extracting(Frame::type).containsExactly("hello", "pong");
            assertThat(hers.message(silenced)).isRefusedAs(404, "urn:parley:no-such-message");
            assertThat(ChatApi.bodies(hers.page("?around=" + silenced))).containsExactly("before");
            assertThat(hers.changes(chat.number("/rev"), 100)).has("/rev", chat.number("/rev"));
        }
        assertThat(hers.looks().body()).isEqualTo(chat.body());
        assertThat(alice.gets("/conversations").body()).isEqualTo(list);
        assertThat(alice.gets("/friends").body()).isEqualTo(friends);
        assertThat(alice.gets("/state").body()).isEqualTo(state);
        assertThat(alice.gets("/messages?q=unheard-of").items()).isEmpty();
    }

    @Test
    void theBlockedSeesNoChangeButThatNobodyIsThere() {
        alice.blocks(bob).accepted();
        try (LiveClient window = bob.goesLive();
                LiveClient there = alice.goesLive()) {
            Message sent = his.says("as ever");
            there.isUpToDate();

            assertThat(his.looks())
                    .has("/writable", true)
                    .has("/lastSeq", sent.seq())
                    .has("/lastMessage/body", "as ever")
                    .has("/peer/relation", "friend")
                    .has("/peer/online", false);
            assertThat(bob.friends()).containsExactly(alice.username());
            assertThat(bob.gets("/messages?q=as+ever").items()).hasSize(1);
            assertThat(bob.findsOnline(alice.username())).isEmpty();
            assertThat(bob.finds(alice.username())).containsExactly(alice.username());
            assertThat(window.isUpToDate().heard("presence")).noneMatch(frame -> frame.has("/online", true));
        }
    }

    @Test
    void receiptsAreHiddenBothWays() {
        hers.reads(heard.seq()).accepted();
        assertThat(his.looks()).has("/peerState/readSeq", heard.seq());
        Message toBob = hers.says("read this");
        alice.blocks(bob).accepted();
        try (LiveClient hersLive = alice.goesLive();
                LiveClient hisLive = bob.goesLive()) {
            his.reads(toBob.seq()).accepted();
            hers.reads(toBob.seq()).accepted();

            assertThat(hisLive.isUpToDate().heard("read")).noneMatch(frame -> frame.has("/username", alice.username()));
            assertThat(hersLive.isUpToDate().heard("read")).noneMatch(frame -> frame.has("/username", bob.username()));
        }
        assertThat(his.looks()).has("/peerState", null);
        assertThat(hers.looks()).has("/peerState", null);
        assertThat(hers.asksAbout(toBob.seq()).accepted().list("/read")).isEmpty();
    }

    @Test
    void aSilencedMessageIsNeverDeliveredNotAfterAnUnblockEither() {
        alice.blocks(bob).accepted();
        Message silenced = his.says("unheard-of");
        alice.unblocks(bob).accepted();

        Message next = his.says("and now?");
        hers.reads(next.seq()).accepted();

        assertThat(ChatApi.bodies(hers.page(""))).containsExactly("before", "and now?");
        assertThat(ChatApi.bodies(his.page(""))).containsExactly("before", "unheard-of", "and now?");
        assertThat(ChatApi.bodies(hers.changes(0, 100))).doesNotContain("unheard-of");
        assertThat(hers.message(silenced.seq())).isRefusedAs(404, "urn:parley:no-such-message");
        Answer info = his.asksAbout(silenced.seq()).accepted();
        assertThat(info.list("/delivered")).isEmpty();
        assertThat(info.list("/read")).isEmpty();
    }

    @Test
    void afterAnUnblockItsSenderIsToldWhichWordsNoPointerMarks() {
        alice.blocks(bob).accepted();
        Message silenced = his.says("unheard-of");
        assertThat(his.message(silenced.seq())).has("/unheard", null);
        long view = his.looks().number("/me/view");
        try (LiveClient window = bob.goesLive()) {
            alice.unblocks(bob).accepted();

            window.awaits(
                    "a stale view", frame -> frame.is("conversation") && frame.has("/conversation/me/view", view + 1));
        }
        assertThat(his.looks()).has("/lastMessage/unheard", true);
        assertThat(his.message(silenced.seq())).has("/unheard", true);
        assertThat(his.message(heard.seq())).has("/unheard", null);
        alice.blocks(bob).accepted();
        assertThat(his.message(silenced.seq()))
                .as("the next block does not show by it")
                .has("/unheard", true);
        assertThat(his.message(his.says("again").seq())).has("/unheard", null);
    }

    @Test
    void whoseWordsWereAllHeardNoticesNothingOfABlockThatIsOver() {
        long view = his.looks().number("/me/view");

        alice.blocks(bob).accepted();
        alice.unblocks(bob).accepted();

        assertThat(his.looks()).has("/me/view", view);
    }

    @Test
    void aSilencedMessageStaysSilentWhateverItsSenderDoesWithIt() {
        alice.blocks(bob).accepted();
        Message silenced = his.says("unheard-of");
        alice.unblocks(bob).accepted();
        his.says("and now?");
        long rev = hers.rev();
        try (LiveClient window = alice.goesLive()) {
            his.edits(silenced.seq(), "still unheard-of").accepted();
            his.reacts(silenced.seq(), "👍").accepted();
            his.pins(silenced.seq()).accepted();
            his.deletesForEveryone(silenced.seq()).accepted();

            assertThat(window.isUpToDate().heard("message")).isEmpty();
        }
        assertThat(hers.rev()).isEqualTo(rev);
        assertThat(hers.pinned().accepted().items()).isEmpty();
        assertThat(hers.page("").body()).doesNotContain("unheard-of").doesNotContain("\"deleted\":true");
    }

    @Test
    void takingBackWhatWasHeardWorksWhileTheBlockStands() {
        alice.blocks(bob).accepted();
        his.says("unheard-of");
        try (LiveClient window = alice.goesLive()) {
            his.deletesForEveryone(heard.seq()).accepted();

            window.awaits("the tombstone", frame -> frame.is("message") && frame.has("/message/deleted", true));
        }
        assertThat(hers.message(heard.seq())).has("/deleted", true);
        assertThat(ChatApi.messages(hers.page(""))).hasSize(1);
        assertThat(hers.looks()).has("/lastMessage/seq", heard.seq()).has("/unread", 0);
    }

    @Test
    void historyStaysReadableToBothAndTheBlockerUnblocksBeforeWriting() {
        alice.blocks(bob).accepted();

        assertThat(ChatApi.bodies(hers.page(""))).containsExactly("before");
        assertThat(ChatApi.bodies(his.page(""))).containsExactly("before");
        assertThat(hers.looks()).has("/writable", false);
        assertThat(hers.sends(Unique.suffix(), "no")).isRefusedAs(409, "urn:parley:unblock-first");
        assertThat(alice.posts("/conversations", "username", bob.username()))
                .isRefusedAs(409, "urn:parley:unblock-first");
        alice.unblocks(bob).accepted();
        assertThat(hers.looks()).has("/writable", true);
        hers.says("there you are");
    }

    @Test
    void whereBothBlockNeitherWritesAndOneUnblockIsNotEnoughToBeHeard() {
        alice.blocks(bob).accepted();
        bob.blocks(alice).accepted();
        for (ChatApi chat : List.of(hers, his))
            assertThat(chat.sends(Unique.suffix(), "no")).isRefusedAs(409, "urn:parley:unblock-first");

        alice.unblocks(bob).accepted();
        hers.says("unheard-of");

        assertThat(ChatApi.bodies(his.page(""))).containsExactly("before");
        assertThat(his.sends(Unique.suffix(), "no")).isRefusedAs(409, "urn:parley:unblock-first");
        bob.unblocks(alice).accepted();
        his.says("good again");
        assertThat(ChatApi.bodies(hers.page(""))).containsExactly("before", "unheard-of", "good again");
        assertThat(ChatApi.bodies(his.page(""))).containsExactly("before", "good again");
    }

    @Test
    void aSilencedMessageRepeatedAfterAnUnblockIsTheSameSilencedMessage() {
        alice.blocks(bob).accepted();
        Answer first = his.sends("late", "unheard-of");
        alice.unblocks(bob).accepted();

        assertThat(his.sends("late", "unheard-of")).hasStatus(200).has("/seq", first.at("/seq"));
        assertThat(ChatApi.bodies(hers.page(""))).containsExactly("before");
    }
}
