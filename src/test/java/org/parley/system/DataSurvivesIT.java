package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was acknowledged is on disk, however the process ends. */
@OwnParley
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataSurvivesIT {
    /** How often it is killed while people talk: more by {@code -Dit.kills=20}. */
    private static final int KILLS = Integer.getInteger("it.kills", 1);

    private static final Installation PARLEY = new Installation("stop.wait=1s");

    private final Person alice = Person.signsUp(PARLEY.site(), "alice");
    private final Person bob = Person.signsUp(PARLEY.site(), "bob");

    @BeforeAll
    static void starts() {
        PARLEY.starts();
    }

    @AfterAll
    static void end() {
        PARLEY.close();
    }

    @Test
    @Order(1)
    void acknowledgedMessagesSurviveAKillAndRetriesDoubleNone() {
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        ChatApi room = RoomApi.made(alice, "Storm", bob).chat();
        List<Voice> voices =
                Stream.of(chat, chat.as(bob), room, room.as(bob)).map(Voice::in).toList();

        try (FollowingClient one = new FollowingClient(alice, PARLEY.site());
                FollowingClient other = new FollowingClient(bob, PARLEY.site())) {
            for (int kill = 0; kill < KILLS; kill++) {
                List<Frame> acks = floodsUntilKilled(voices, kill);
                starts();

                for (Frame ack : acks)
                    assertThat(new ChatApi(bob, ack.at("/conversation")).message(ack.number("/seq")))
                            .hasStatus(200)
                            .has("/clientId", ack.at("/clientId"))
                            .has("/id", ack.at("/id"));
                voices.forEach(Voice::sendsAllAgain);
                holdsAllOnce(chat, voices, 0);
                holdsAllOnce(room, voices, 1);
                one.endsShowingWhatIsStored();
                other.endsShowingWhatIsStored();
            }
        }
    }

    @Test
    @Order(2)
    @Tag("once")
    void anErasureThatWasBrokenOffGoesOnAfterAKillAndTheLastAdminLeavesAnotherCode() {
        String code = Admin.codeIn(PARLEY.said());
        alice.posts("/me/admin", "code", code).accepted();
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        try (LiveClient window = alice.goesLive()) {
            for (int i = 1; i <= 600; i++) {
                window.sends(chat, "w" + i, "words " + i);
                int last = i;
                // more than 256 unread answers would close it
                if (i % 100 == 0) window.awaits("ack " + i, frame -> frame.is("ack") && frame.has("/seq", last));
            }
        }
        assertThat(alice.sends("DELETE", "/me", Words.json("password", AccountApi.PASSWORD)))
                .hasStatus(204);
        PARLEY.isKilled();
        starts();

        assertThat(alice.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        await().untilAsserted(() -> assertThat(chat.as(bob).everything())
                .hasSize(600)
                .allSatisfy(message -> assertThat(message.sender()).isNull()));
        assertThat(chat.as(bob).everything()).extracting(Message::rev).doesNotHaveDuplicates();
        String another = Admin.codeIn(PARLEY.said());
        assertThat(another).isNotEqualTo(code);
        assertThat(bob.posts("/me/admin", "code", code)).isInvalidIn("code");
        bob.posts("/me/admin", "code", another).accepted();
    }

    @Test
    @Order(3)
    @Tag("once")
    void everythingIsThereAfterARestart() {
        Person carol = Person.signsUp(PARLEY.site(), "carol");
        alice.befriends(bob);
        carol.requests(alice, "me too").accepted();
        ChatApi chat = alice.chatWith(bob);
        chat.says("one");
        chat.says("two 🎉");
        chat.as(bob).reads(1).accepted();
        List<Message> before = chat.history();

        Voice voice = Voice.in(RoomApi.made(alice, "Storm", bob).chat());

        List<String> acknowledged = speaksUntilTheEnd(voice);
        assertThat(PARLEY.files("scratch")).noneMatch(name -> name.startsWith("payaramicro"));
        startsAndAnswersNobodyBeforeItCanServe();

        assertThat(voice.chat().everything().stream().skip(1))
                .extracting(Message::clientId)
                .containsExactlyElementsOf(acknowledged);
        assertThat(chat.history()).isEqualTo(before);
        assertThat(chat.as(bob).looks()).has("/me/readSeq", 1).has("/unread", 1);
        assertThat(alice.friends()).containsExactly(bob.username());
        assertThat(alice.requestsIn("incoming")).containsExactly(carol.username());
        assertThat(alice.signsIn().gets("/me")).hasStatus(200);
        assertThat(chat.says("three").seq()).isEqualTo(3);
        assertThat(PARLEY.said()).doesNotContain("Exception").doesNotContain("INFO");
    }

    private static void startsAndAnswersNobodyBeforeItCanServe() {
        PARLEY.begins();
        int first = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Http.status(PARLEY.site().http("/health/ready")), status -> status != 0);
        assertThat(first).isIn(200, 503);
        PARLEY.process().isReady();
    }

    /** @return the acks that came before a goodbye, while nobody new was let in */
    private static List<String> speaksUntilTheEnd(Voice voice) {
        Person speaker = voice.chat().person();
        LiveClient window = speaker.goesLive();
        EventStream stream = EventStream.of(speaker);
        Http anybody = Http.to(PARLEY.site());

        PARLEY.isToldToStop();
        await().until(() -> anybody.get("/health/ready").status() == 503);
        assertThat(LiveClient.refusal(PARLEY.site(), "Authorization", "Bearer " + speaker.token()))
                .isEqualTo(503);
        try {
            while (true) {
                for (int i = 0; i < 20; i++) voice.says(window, Unique.suffix());
                window.tells(voice.chat(), "and this");
            }
        } catch (AssertionError | CompletionException theEnd) {
            // refused, or closed
        }

        assertThat(window.awaitsClose(Duration.ofSeconds(5))).isEqualTo(1001);
        stream.awaitsEnd();
        assertThat(PARLEY.ends()).isZero();
        return window.heard("ack").stream().map(ack -> ack.at("/clientId")).toList();
    }

    /** Somebody in a conversation, with the client ids of all they said, heard or not. */
    private record Voice(ChatApi chat, List<String> sent) {
        static Voice in(ChatApi chat) {
            return new Voice(chat, new ArrayList<>());
        }

        void says(LiveClient window, String clientId) {
            sent.add(clientId);
            window.sends(chat, clientId, "words of " + clientId);
        }

        void sendsAllAgain() {
            sent.forEach(clientId -> assertThat(
                            chat.sends(clientId, "words of " + clientId).status())
                    .isIn(200, 201));
        }
    }

    private static void holdsAllOnce(ChatApi chat, List<Voice> voices, int notices) {
        List<String> sent = voices.stream()
                .filter(voice -> voice.chat().id().equals(chat.id()))
                .flatMap(voice -> voice.sent().stream())
                .toList();
        List<Message> stored = chat.everything();
        assertThat(stored)
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size() + notices).boxed().toList());
        assertThat(stored.subList(notices, stored.size()))
                .extracting(Message::clientId)
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    /** @return the acks that came before the end */
    private static List<Frame> floodsUntilKilled(List<Voice> voices, int round) {
        List<LiveClient> windows =
                voices.stream().map(voice -> voice.chat().person().goesLive()).toList();
        for (int i = 0; i < 15; i++) {
            for (int who = 0; who < voices.size(); who++)
                voices.get(who).says(windows.get(who), "r" + round + "-" + who + "-" + i);
        }
        windows.get(round % windows.size()).awaits("a first ack", frame -> frame.is("ack"));
        PARLEY.isKilled();
        windows.forEach(window -> window.awaitsClose(Duration.ofSeconds(5)));
        return windows.stream().flatMap(window -> window.heard("ack").stream()).toList();
    }
}
