package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sent, delivered and read mean the same whoever is online. */
class ReceiptsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private ChatApi hers;
    private ChatApi his;

    @BeforeEach
    void friends() {
        alice.befriends(bob);
        hers = alice.chatWith(bob);
        his = hers.as(bob);
    }

    @Test
    void anOpenSocketAloneIsNoDelivery() {
        try (LiveClient window = bob.goesLive()) {
            Message sent = hers.says("hello");
            window.awaitsMessage("hello");

            assertThat(hers.looks()).has("/peerState/deliveredSeq", 0).has("/peerState/readSeq", 0);
            window.confirmsDelivery(his, sent.seq());
            awaitsPeer(sent.seq(), 0);
        }
    }

    @Test
    void withBothOnlineEachStepIsTold() {
        try (LiveClient sender = alice.goesLive();
                LiveClient reader = bob.goesLive()) {
            long seq = sender.tells(hers, "hello").number("/seq");
            reader.awaitsMessage("hello");
            reader.confirmsDelivery(his, seq);
            sender.awaits("delivered", frame -> frame.is("delivered") && frame.has("/seq", seq));
            reader.reads(his, seq);
            sender.awaits("read", frame -> frame.is("read") && frame.has("/seq", seq));
        }
    }

    @Test
    void withTheReaderOfflineItIsSentAndTheRestFollowsWhenTheyCome() {
        try (LiveClient sender = alice.goesLive()) {
            long seq = sender.tells(hers, "hello").number("/seq");
            assertThat(sender.isUpToDate().heard("delivered")).isEmpty();

            his.confirmsDelivery(seq).accepted();
            sender.awaits("delivered", frame -> frame.is("delivered") && frame.has("/seq", seq));
            his.reads(seq).accepted();
            sender.awaits("read", frame -> frame.is("read") && frame.has("/seq", seq));
        }
    }

    @Test
    void withBothOfflineTheSenderFindsItWhenTheyComeBack() {
        Message sent = hers.says("hello");
        his.reads(sent.seq()).accepted();

        assertThat(hers.looks()).has("/peerState/deliveredSeq", sent.seq()).has("/peerState/readSeq", sent.seq());
        assertThat(alice.gets("/state").accepted().body()).contains("\"readSeq\":" + sent.seq());
    }

    @Test
    void whoConfirmsMoreThanTheyReadIsToldOfWithBoth() {
        hers.says("one");
        hers.says("two");
        try (LiveClient sender = alice.goesLive();
                LiveClient reader = bob.goesLive()) {
            reader.confirmsDelivery(his, 2);
            reader.reads(his, 1);

            sender.awaits("delivered", frame -> frame.is("delivered") && frame.has("/seq", 2));
            sender.awaits("read", frame -> frame.is("read") && frame.has("/seq", 1));
        }
    }

    @Test
    void whoReadsHundredsAtOnceIsToldOfInFewFrames() {
        for (int i = 0; i < 40; i++) hers.says("m" + i);
        try (LiveClient sender = alice.goesLive();
                LiveClient reader = bob.goesLive()) {
            for (int seq = 1; seq <= 40; seq++) reader.reads(his, seq);

            sender.awaits("the last", frame -> frame.is("read") && frame.has("/seq", 40));
            assertThat(sender.heard("read")).hasSizeLessThan(20);
        }
    }

    @Test
    void anEventStreamIsPresenceToo() {
        try (EventStream stream = EventStream.of(bob)) {
            stream.awaits("hello");

            await().untilAsserted(() -> assertThat(alice.looksUp(bob)).has("/online", true));
        }
    }

    private void awaitsPeer(long delivered, long read) {
        await().until(() -> hers.looks().accepted().number("/peerState/deliveredSeq") == delivered
                && hers.looks().number("/peerState/readSeq") == read);
    }
}
