package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Messages that go by themselves, on a Parley of its own that keeps five of each conversation, and later a second's. */
@OwnParley
@Tag("once")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionIT {
    private static final Installation PARLEY = new Installation();
    private static Person alice;
    private static Person bob;
    private static ChatApi chat;

    @BeforeAll
    static void startWithFive() {
        PARLEY.starts("retention.count=5");
        alice = Person.signsUp(PARLEY.site(), "alice");
        bob = Person.signsUp(PARLEY.site(), "bob");
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @AfterAll
    static void end() {
        PARLEY.close();
    }

    private static List<Message> saidAndTrimmed(int count) {
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < count; i++) said.add(chat.says("word " + Unique.suffix()));
        long first = said.get(count - 1).seq() - 4;
        await().untilAsserted(() -> assertThat(chat.looks().number("/firstSeq")).isEqualTo(first));
        return said;
    }

    @Test
    @Order(1)
    void itRemovesFromTheOldestEndAndFirstSeqShowsIt() {
        List<Message> said = saidAndTrimmed(8);

        assertThat(chat.history()).extracting(Message::seq).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(chat.looks()).has("/firstSeq", 4).has("/lastSeq", 8).has("/unread", 0);
        assertThat(chat.message(3)).isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(chat.page("?before=6&limit=2")).has("/hasBefore", false);
        assertThat(chat.page("?after=0&limit=2")).has("/hasBefore", false).has("/items/0/seq", 4);
        assertThat(new Finding(alice).finds(said.get(0).body())).isEmpty();
        assertThat(new Finding(alice).finds(said.get(7).body())).hasSize(1);
    }

    @Test
    @Order(2)
    void unreadCountsOnlyWhatIsStillThere() {
        saidAndTrimmed(7);

        assertThat(chat.as(bob).unread()).isEqualTo(5);
        assertThat(bob.unreadInTotal()).isEqualTo(5);
        assertThat(chat.as(bob).reads(1)).hasStatus(204);
        assertThat(chat.as(bob).unread()).isEqualTo(5);
        assertThat(chat.as(bob).page("?unread=true").items()).hasSize(5);
    }

    @Test
    @Order(3)
    void numbersAreNotUsedAgainAndChangesAreRight() {
        long last = chat.looks().number("/lastSeq");

        Message next = saidAndTrimmed(1).get(0);

        assertThat(next.seq()).isEqualTo(last + 1);
        assertThat(ChatApi.messages(chat.changes(0, 100)))
                .extracting(Message::seq)
                .containsExactly(last - 3, last - 2, last - 1, last, last + 1);
    }

    @Test
    @Order(4)
    void theClientIdOfARemovedMessageIsFreeAgainAndOfALivingOneNot() {
        Answer first = chat.sends("again", "first words").accepted();
        saidAndTrimmed(3);
        assertThat(chat.sends("again", "other words")).isRefusedAs(422, "urn:parley:client-id-reused");
        saidAndTrimmed(4);

        Answer second = chat.sends("again", "other words");

        assertThat(second).hasStatus(201);
        assertThat(second.number("/seq")).isGreaterThan(first.number("/seq"));
    }

    @Test
    @Order(5)
    void aReplyOutlivesWhatItAnswers() {
        Message asked = chat.says("question");
        Message reply = Message.of(chat.as(bob)
                .sendsReply(Unique.suffix(), "answer", asked.seq())
                .accepted()
                .json());
        saidAndTrimmed(4);

        assertThat(chat.message(reply.seq())).has("/replyTo", asked.seq()).has("/body", "answer");
        assertThat(chat.message(asked.seq())).isRefusedAs(404, "urn:parley:no-such-message");
    }

    @Test
    @Order(5)
    void whatWasAttachedOrReactedGoesWithTheMessageUnlessALivingOneCarriesItToo() {
        FilesApi files = new FilesApi(alice);
        String gone = files.uploads("plan.txt", "secret plan".getBytes(StandardCharsets.UTF_8));
        String kept = files.uploads("kept.txt", "kept plan".getBytes(StandardCharsets.UTF_8));
        long seq =
                chat.sendsFiles(Unique.suffix(), "both", gone, kept).accepted().number("/seq");
        assertThat(chat.as(bob).reacts(seq, "👍")).hasStatus(204);
        chat.as(bob).sendsFiles(Unique.suffix(), "", kept).accepted();

        saidAndTrimmed(4);

        assertThat(chat.message(seq)).isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(files.reads("/files/" + gone).statusCode()).isEqualTo(404);
        assertThat(files.reads("/files/" + kept).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void pinsGoWithTheMessageTheyAreOn() {
        long pinned = chat.says("on top for now").seq();
        long kept = chat.says("on top").seq();
        assertThat(chat.pins(pinned)).hasStatus(204);
        assertThat(chat.pins(kept)).hasStatus(204);

        saidAndTrimmed(4);

        assertThat(chat.pinned().items()).hasSize(1);
        assertThat(chat.pinned()).has("/items/0/seq", kept);
    }

    @Test
    @Order(6)
    void whoIsLiveLearnsTheNewFirstSeq() {
        try (LiveClient window = bob.goesLive()) {
            saidAndTrimmed(2);

            long first = chat.looks().number("/firstSeq");
            window.awaits(
                    "firstSeq " + first,
                    frame -> frame.is("conversation") && frame.has("/conversation/firstSeq", first));
        }
    }

    @Test
    @Order(7)
    void whatIsOldGoesToo() {
        long last = chat.looks().number("/lastSeq");
        PARLEY.stops();
        PARLEY.starts("retention.age=1s");

        await().untilAsserted(() -> assertThat(chat.looks().number("/firstSeq")).isEqualTo(last + 1));

        assertThat(chat.history()).isEmpty();
        assertThat(chat.looks()).has("/lastSeq", last).has("/lastMessage", null).has("/unread", 0);
        assertThat(chat.says("on we go").seq()).isEqualTo(last + 1);
    }
}
