package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was acknowledged is on disk, however the process ends. */
class DataSurvivesIT {
    private static final int ROUNDS = 3;

    @Test
    void everythingIsThereAfterARestart() {
        try (Installation parley = new Installation().starts()) {
            Person alice = Person.signsUp(parley.site(), "alice");
            Person bob = Person.signsUp(parley.site(), "bob");
            Person carol = Person.signsUp(parley.site(), "carol");
            alice.befriends(bob);
            carol.requests(alice, "me too").accepted();
            ChatApi chat = alice.chatWith(bob);
            chat.says("one");
            chat.says("two 🎉");
            chat.as(bob).reads(1).accepted();
            List<Message> before = chat.history();

            LiveClient window = bob.goesLive();
            parley.stops();
            assertThat(window.awaitsClose(Duration.ofSeconds(5))).isIn(1001, 1006);
            parley.starts();

            assertThat(chat.history()).isEqualTo(before);
            assertThat(chat.as(bob).looks()).has("/me/readSeq", 1).has("/unread", 1);
            assertThat(alice.friends()).containsExactly(bob.username());
            assertThat(alice.requestsIn("incoming")).containsExactly(carol.username());
            assertThat(alice.signsIn().gets("/me")).hasStatus(200);
            assertThat(chat.says("three").seq()).isEqualTo(3);
        }
    }

    @Test
    void acknowledgedMessagesSurviveAKillAndRetriesDoubleNone() {
        try (Installation parley = new Installation().starts()) {
            Person alice = Person.signsUp(parley.site(), "alice");
            Person bob = Person.signsUp(parley.site(), "bob");
            alice.befriends(bob);
            ChatApi chat = alice.chatWith(bob);
            List<String> sent = new ArrayList<>();

            for (int round = 0; round < ROUNDS; round++) {
                List<Frame> acks = floodsUntilKilled(parley, alice, chat, round, sent);
                parley.starts();

                for (Frame ack : acks)
                    assertThat(chat.message(ack.number("/seq")))
                            .hasStatus(200)
                            .has("/clientId", ack.at("/clientId"))
                            .has("/id", ack.at("/id"));
                sent.forEach(clientId -> assertThat(
                                chat.sends(clientId, "words of " + clientId).status())
                        .isIn(200, 201));
                assertThat(everything(chat.as(bob)))
                        .extracting(Message::seq)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, sent.size()).boxed().toList());
                assertThat(everything(chat.as(bob)))
                        .extracting(Message::clientId)
                        .containsExactlyInAnyOrderElementsOf(sent);
            }
        }
    }

    @Test
    void anErasureThatWasBrokenOffGoesOnAfterAKill() {
        try (Installation parley = new Installation().starts()) {
            Person alice = Person.signsUp(parley.site(), "alice");
            Person bob = Person.signsUp(parley.site(), "bob");
            alice.befriends(bob);
            ChatApi chat = alice.chatWith(bob);
            try (LiveClient window = alice.goesLive()) {
                for (int i = 1; i <= 600; i++) window.sends(chat, "w" + i, "words " + i);
                window.awaits("the last ack", frame -> frame.is("ack") && frame.has("/seq", 600));
            }
            assertThat(alice.sends("DELETE", "/me", Words.json("password", AccountApi.PASSWORD)))
                    .hasStatus(204);
            parley.isKilled();
            parley.starts();

            assertThat(alice.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
            await().untilAsserted(() -> assertThat(everything(chat.as(bob)))
                    .hasSize(600)
                    .allSatisfy(message -> assertThat(message.sender()).isNull()));
            assertThat(everything(chat.as(bob))).extracting(Message::rev).doesNotHaveDuplicates();
        }
    }

    /** @return the acks that came before the end */
    private static List<Frame> floodsUntilKilled(
            Installation parley, Person alice, ChatApi chat, int round, List<String> sent) {
        try (LiveClient window = alice.goesLive()) {
            for (int i = 0; i < 60; i++) {
                String clientId = "r" + round + "-" + i;
                sent.add(clientId);
                window.sends(chat, clientId, "words of " + clientId);
            }
            window.awaits("a first ack", frame -> frame.is("ack"));
            parley.isKilled();
            window.awaitsClose(Duration.ofSeconds(5));
            return window.heard("ack");
        }
    }

    private static List<Message> everything(ChatApi chat) {
        List<Message> all = new ArrayList<>();
        Answer page;
        do {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
            page = chat.page("?limit=100&after=" + last);
            all.addAll(ChatApi.messages(page));
        } while (page.at("/hasAfter").equals("true"));
        return all;
    }
}
