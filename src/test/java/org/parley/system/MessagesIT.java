package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, identity, history and counts of one direct conversation. */
class MessagesIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private ChatApi chat;

    @BeforeEach
    void aConversation() {
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @Nested
    class OrderAndIdentity {
        @Test
        void theConversationOfTwoIsOneWhoeverOpensIt() {
            assertThat(alice.posts("/conversations", "username", bob.username()))
                    .hasStatus(200);
            assertThat(bob.chatWith(alice).id()).isEqualTo(chat.id());
        }

        @Test
        void friendsHaveOneFromTheStart() {
            Person carol = Person.signsUp("carol");
            carol.befriends(bob);

            assertThat(bob.gets("/conversations"))
                    .has("/items/0/peer/username", carol.username())
                    .has("/items/0/lastSeq", 0);
            assertThat(bob.gets("/conversations").items()).hasSize(2);
        }

        @Test
        void seqHasNoGapAndNoDoubleWhenBothWriteAtOnce() throws Exception {
            int each = 25;
            ExecutorService crowd = Executors.newFixedThreadPool(8);
            List<Callable<Message>> sends = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                String body = "m" + i;
                sends.add(() -> chat.says(body));
                sends.add(() -> chat.as(bob).says(body));
            }

            List<Long> seqs = new ArrayList<>();
            for (Future<Message> sent : crowd.invokeAll(sends))
                seqs.add(sent.get().seq());
            crowd.shutdown();

            assertThat(seqs)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 2 * each).boxed().toList());
            assertThat(ChatApi.messages(chat.page("?limit=100")))
                    .isEqualTo(ChatApi.messages(chat.as(bob).page("?limit=100")))
                    .extracting(Message::seq)
                    .isSorted()
                    .hasSize(2 * each);
        }

        @Test
        void whatOneSocketSendsGetsItsSeqAndItsAckInTheOrderOfSending() {
            try (LiveClient window = alice.goesLive()) {
                for (int i = 0; i < 50; i++) window.sends(chat, "in-order-" + i, "line " + i);

                window.awaits("the last ack", frame -> frame.is("ack") && frame.has("/ref", "in-order-49"));

                List<Frame> acks = window.heard("ack");
                assertThat(acks).extracting(ack -> ack.at("/ref")).first().isEqualTo("in-order-0");
                assertThat(acks)
                        .extracting(ack -> ack.number("/seq"))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 50).boxed().toList());
                assertThat(ChatApi.bodies(chat.page("?after=0&limit=50")))
                        .first()
                        .isEqualTo("line 0");
            }
        }
    }

    @Nested
    class ExactlyOnce {
        @Test
        void theSameClientIdAgainIsTheSameMessage() {
            Answer first = chat.sends("again", "once");

            Answer second = chat.sends("again", "once");

            assertThat(first).hasStatus(201);
            assertThat(second).hasStatus(200);
            assertThat(Message.of(second.json())).isEqualTo(Message.of(first.json()));
            assertThat(chat.history()).hasSize(1);
        }

        @Test
        void theSameClientIdWithOtherWordsIsRefused() {
            chat.says("quoted");
            chat.sends("again", "once").accepted();

            assertThat(chat.sends("again", "twice")).isRefusedAs(422, "urn:parley:client-id-reused");
            assertThat(chat.sendsReply("again", "once", 1)).isRefusedAs(422, "urn:parley:client-id-reused");
            assertThat(chat.history()).hasSize(2);
        }

        @Test
        void anotherSenderMayUseTheSameClientId() {
            chat.sends("again", "mine").accepted();

            assertThat(chat.as(bob).sends("again", "yours")).hasStatus(201);
        }

        @Test
        void aRetryAfterADeleteForEveryoneAnswersWithTheTombstone() {
            Message sent = Message.of(chat.sends("again", "once").accepted().json());
            chat.deletesForEveryone(sent.seq()).accepted();

            assertThat(chat.sends("again", "once"))
                    .hasStatus(200)
                    .has("/seq", sent.seq())
                    .has("/deleted", true)
                    .has("/body", null);
        }

        @Test
        void repeatsInOneBatchAreOneRowAndTwoIdenticalAcks() {
            try (LiveClient window = alice.goesLive()) {
                for (int i = 0; i < 3; i++) {
                    window.says(
                            "type",
                            "send",
                            "ref",
                            "r" + i,
                            "conversation",
                            chat.id(),
                            "clientId",
                            "same",
                            "body",
                            "once");
                }

                List<Frame> acks = List.of(
                        window.awaits("ack 0", frame -> frame.is("ack") && frame.has("/ref", "r0")),
                        window.awaits("ack 1", frame -> frame.is("ack") && frame.has("/ref", "r1")),
                        window.awaits("ack 2", frame -> frame.is("ack") && frame.has("/ref", "r2")));
                assertThat(acks).extracting(ack -> ack.at("/seq")).containsOnly("1");
                assertThat(acks)
                        .extracting(ack -> ack.at("/id"))
                        .containsOnly(acks.get(0).at("/id"));
                assertThat(acks)
                        .extracting(ack -> ack.at("/sentAt"))
                        .containsOnly(acks.get(0).at("/sentAt"));
            }
        }

        @Test
        void aHundredRetriesAtOnceAreOneMessage() throws Exception {
            ExecutorService crowd = Executors.newFixedThreadPool(10);
            List<Callable<Answer>> retries = new ArrayList<>();
            for (int i = 0; i < 100; i++) retries.add(() -> chat.sends("stormy", "once"));

            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : crowd.invokeAll(retries)) answers.add(answer.get());
            crowd.shutdown();

            assertThat(answers).allSatisfy(answer -> assertThat(answer).has("/seq", 1));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(chat.history()).hasSize(1);
        }
    }

    @Nested
    class OneCommitManyMessages {
        @Test
        void whatManyWriteToManyAtOnceIsAllStoredEachInItsOrder() {
            Person carol = Person.signsUp("carol");
            carol.befriends(alice);
            carol.befriends(bob);
            List<ChatApi> chats = List.of(
                    chat,
                    chat.as(bob),
                    alice.chatWith(carol),
                    carol.chatWith(alice),
                    bob.chatWith(carol),
                    carol.chatWith(bob));
            List<LiveClient> windows =
                    chats.stream().map(own -> own.person().goesLive()).toList();

            for (int i = 0; i < 30; i++) {
                for (int c = 0; c < chats.size(); c++) windows.get(c).sends(chats.get(c), "many-" + i, "line " + i);
            }

            windows.forEach(window -> window.awaits(
                    "the last ack", Duration.ofSeconds(20), frame -> frame.is("ack") && frame.has("/ref", "many-29")));
            windows.forEach(window -> assertThat(window.heard("ack"))
                    .extracting(ack -> ack.number("/seq"))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(30));
            windows.forEach(LiveClient::close);
            for (int c = 0; c < chats.size(); c += 2)
                assertThat(ChatApi.messages(chats.get(c).page("?limit=100")))
                        .extracting(Message::seq)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 60).boxed().toList());
        }

        @Test
        void oneThatIsRefusedNeitherFailsNorDelaysItsNeighbours() {
            try (LiveClient window = alice.goesLive()) {
                window.sends(chat, "one", "first");
                window.sends(chat, "two", " ");
                window.sends(new ChatApi(alice, "01930000-0000-7000-8000-000000000000"), "three", "nowhere");
                window.sends(chat, "one", "other words");
                window.sends(chat, "five", "last");

                window.awaits("the last ack", frame -> frame.is("ack") && frame.has("/ref", "five"));
                window.isUpToDate();
                assertThat(window.heard("ack"))
                        .extracting(ack -> ack.at("/ref"))
                        .containsExactly("one", "five");
                assertThat(window.heard("error"))
                        .extracting(error -> error.at("/ref"))
                        .containsExactlyInAnyOrder("two", "three", "one");
                assertThat(chat.history()).extracting(Message::body).containsExactly("first", "last");
            }
        }
    }

    @Nested
    class Bodies {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "你好，世界",
                    "👩‍👩‍👧‍👦 family",
                    "שלום עולם",
                    "a\nb\tc",
                    "<b>&amp;</b>",
                    "\u202Eevil\u202C",
                    "e\u0301 é"
                })
        void anyScriptIsKeptExactly(String body) {
            chat.says(body);

            assertThat(chat.as(bob).history()).extracting(Message::body).containsExactly(body);
        }

        @Test
        void whiteSpaceAtBothEndsGoesAndNothingElse() {
            assertThat(chat.says(" \n two  spaces \t").body()).isEqualTo("two  spaces");
        }

        @Test
        void fourThousandCodePointsAreTheMost() {
            assertThat(chat.sends("long", "😀".repeat(4000))).hasStatus(201);
            assertThat(chat.sends("longer", "😀".repeat(4001))).isInvalidIn("body");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\u2003\n", "nul \0 inside"})
        void anEmptyOrBrokenBodyIsInvalid(String body) {
            assertThat(chat.sends("odd", body)).isInvalidIn("body");
        }

        @Test
        void anUnpairedSurrogateIsInvalid() {
            Answer answer = alice.sends("POST", chat.path("/messages"), "{\"clientId\":\"x\",\"body\":\"a\\ud800b\"}");

            assertThat(answer).isInvalidIn("body");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "with space", "日本", "a/b"})
        void aClientIdOfAnotherShapeIsInvalid(String clientId) {
            assertThat(chat.sends(clientId, "hello")).isInvalidIn("clientId");
            assertThat(chat.sends("x".repeat(65), "hello")).isInvalidIn("clientId");
            assertThat(chat.sends("x".repeat(64), "hello")).hasStatus(201);
        }

        @Test
        void aReplyNamesAMessageOfThisConversation() {
            Message quoted = chat.says("what?");

            assertThat(chat.as(bob).sendsReply("answer", "that", quoted.seq()))
                    .hasStatus(201)
                    .has("/replyTo", quoted.seq());
            assertThat(chat.sendsReply("nothing", "that", 99)).isARefusal();
        }
    }

    @Nested
    class Unread {
        @Test
        void othersMessagesAreUnreadAndOwnOnesNever() {
            chat.says("one");
            chat.says("two");

            assertThat(chat.unread()).isZero();
            assertThat(chat.as(bob).unread()).isEqualTo(2);
            assertThat(bob.unreadInTotal()).isEqualTo(2);
            assertThat(bob.gets("/unread")).has("/conversations/" + chat.id(), 2);
        }

        @Test
        void fetchingDoesNotReadAndSendingMovesNoPointer() {
            chat.says("one");
            chat.as(bob).history();
            chat.as(bob).says("two");

            assertThat(chat.as(bob).looks()).has("/unread", 1).has("/me/readSeq", 0);
        }

        @Test
        void theReadPointerOnlyMovesForwardAndNotBeyondTheLast() {
            chat.says("one");
            chat.says("two");
            ChatApi bobs = chat.as(bob);

            assertThat(bobs.reads(2)).hasStatus(204);
            assertThat(bobs.reads(1)).hasStatus(204);
            assertThat(bobs.looks()).has("/me/readSeq", 2).has("/unread", 0);
            assertThat(bobs.reads(1_000_000)).hasStatus(204);
            assertThat(bobs.looks()).has("/me/readSeq", 2);
            assertThat(chat.looks()).has("/peerState/readSeq", 2);
        }

        @Test
        void deliveredAndReadAreTwoPointers() {
            chat.says("one");

            assertThat(chat.as(bob).confirmsDelivery(1)).hasStatus(204);

            assertThat(chat.looks()).has("/peerState/deliveredSeq", 1).has("/peerState/readSeq", 0);
            assertThat(chat.as(bob).unread()).isEqualTo(1);
        }

        @Test
        void theCountStopsAtAHundred() {
            for (int i = 0; i < 101; i++) chat.says("m" + i);

            assertThat(chat.as(bob).unread()).isEqualTo(100);
            assertThat(bob.unreadInTotal()).isEqualTo(100);
        }

        @Test
        void whoWasToldThatTheCountStopsIsToldWhenItGoesOn() {
            for (int i = 1; i < 100; i++) chat.says("m" + i);
            try (LiveClient bobs = bob.goesLive()) {
                long hundredth = chat.says("the hundredth").seq();
                awaitsCount(bobs, 100);

                chat.deletesForEveryone(hundredth).accepted();
                awaitsCount(bobs, 99);
                chat.says("another");
                awaitsCount(bobs, 100);

                chat.as(bob).reads(hundredth).accepted();
                awaitsCount(bobs, 1);
                chat.says("one more");
                awaitsCount(bobs, 2);
            }
        }

        private void awaitsCount(LiveClient live, int count) {
            live.awaits(
                    "a count of " + count,
                    frame -> frame.is("unread") && frame.has("/unread", count) && frame.has("/total", count));
        }

        @Test
        void theMarkAddsNothingToCountsAndGoesOnReading() {
            chat.says("one");
            ChatApi bobs = chat.as(bob);
            bobs.reads(1).accepted();

            assertThat(bobs.sets("markedUnread", true)).hasStatus(204);
            assertThat(bobs.looks()).has("/me/markedUnread", true).has("/unread", 0);
            bobs.reads(1).accepted();
            assertThat(bobs.looks()).has("/me/markedUnread", false);
        }

        @Test
        void deletedAndHiddenMessagesAreNotUnread() {
            chat.says("one");
            chat.says("two");
            chat.says("three");
            chat.deletesForEveryone(1).accepted();
            chat.as(bob).deletesForMe(2).accepted();

            assertThat(chat.as(bob).unread()).isEqualTo(1);
        }

        @Test
        void badgeAndTotalAndRecountAreTheSame() {
            Person carol = Person.signsUp("carol");
            carol.befriends(bob);
            chat.says("one");
            carol.chatWith(bob).says("two");
            carol.chatWith(bob).says("three");

            long listed = bob.gets("/conversations").accepted().items().stream()
                    .mapToLong(c -> c.getInt("unread"))
                    .sum();

            assertThat(listed).isEqualTo(3).isEqualTo(bob.unreadInTotal());
            assertThat(bob.gets("/state")).has("/total", 3).has("/conversations/" + chat.id() + "/unread", 1);
        }
    }

    @Nested
    class Deleting {
        @Test
        void forEveryoneLeavesATombstoneWithTheSameSeq() {
            Message sent = chat.says("regret");

            assertThat(chat.deletesForEveryone(sent.seq())).hasStatus(204);

            Message seen = chat.as(bob).history().get(0);
            assertThat(seen.deleted()).isTrue();
            assertThat(seen.body()).isNull();
            assertThat(seen.seq()).isEqualTo(sent.seq());
            assertThat(seen.rev()).isGreaterThan(sent.rev());
        }

        @Test
        void onlyTheSenderDeletesForEveryone() {
            Message sent = chat.says("mine");

            assertThat(chat.as(bob).deletesForEveryone(sent.seq())).isRefusedAs(403, "urn:parley:not-the-sender");
            assertThat(chat.deletesForEveryone(sent.seq())).hasStatus(204);
            assertThat(chat.as(bob).deletesForEveryone(sent.seq())).isRefusedAs(403, "urn:parley:not-the-sender");
            assertThat(chat.deletesForEveryone(sent.seq())).hasStatus(204);
        }

        @Test
        void forMeIsNoticedByNobodyElseAndByMyOtherDevicesThroughTheView() {
            Message sent = chat.says("clutter");
            long view = chat.as(bob).looks().number("/me/view");
            long revOfAlice = chat.rev();

            assertThat(chat.as(bob).deletesForMe(sent.seq())).hasStatus(204);

            assertThat(chat.as(bob).history()).isEmpty();
            assertThat(chat.as(bob).looks().number("/me/view")).isGreaterThan(view);
            assertThat(chat.history()).extracting(Message::body).containsExactly("clutter");
            assertThat(chat.rev()).isEqualTo(revOfAlice);
        }

        @Test
        void clearingHidesWhatIsThereForMeAlone() {
            chat.says("one");
            chat.says("two");

            assertThat(chat.as(bob).clears()).hasStatus(204);
            chat.says("three");

            assertThat(chat.as(bob).history()).extracting(Message::body).containsExactly("three");
            assertThat(chat.history()).hasSize(3);
            assertThat(chat.as(bob).unread()).isEqualTo(1);
        }

        @Test
        void whatWasNeverSaidCannotBeDeleted() {
            assertThat(chat.deletesForEveryone(7)).isRefusedAs(404, "urn:parley:no-such-message");
            assertThat(chat.deletesForMe(7)).isRefusedAs(404, "urn:parley:no-such-message");
        }
    }

    @Nested
    class PagesAndChanges {
        PagesAndChanges() {}

        private void saysTwenty() {
            for (int i = 1; i <= 20; i++) chat.says("m" + i);
        }

        @Test
        void theFirstPageIsTheNewestFifteen() {
            saysTwenty();

            Answer page = chat.as(bob).page("");

            assertThat(page).has("/hasBefore", true).has("/hasAfter", false);
            assertThat(ChatApi.messages(page))
                    .extracting(Message::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(6, 20).boxed().toList());
        }

        @Test
        void olderAndNewerPagesMeetWithoutGapOrDouble() {
            saysTwenty();

            Answer older = chat.page("?before=6&limit=3");
            Answer newer = chat.page("?after=17&limit=100");
            Answer around = chat.page("?around=10&limit=5");

            assertThat(ChatApi.messages(older)).extracting(Message::seq).containsExactly(3L, 4L, 5L);
            assertThat(older).has("/hasBefore", true).has("/hasAfter", true);
            assertThat(ChatApi.messages(newer)).extracting(Message::seq).containsExactly(18L, 19L, 20L);
            assertThat(newer).has("/hasAfter", false);
            assertThat(ChatApi.messages(around))
                    .extracting(Message::seq)
                    .contains(10L)
                    .hasSize(5);
        }

        @Test
        void fromTheFirstUnreadWithSomethingBeforeIt() {
            saysTwenty();
            chat.as(bob).reads(4).accepted();

            List<Message> page = ChatApi.messages(chat.as(bob).page("?unread=true"));

            assertThat(page).extracting(Message::seq).contains(4L, 5L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=-1"})
        void aPageHasOneToAHundred(String query) {
            assertThat(chat.page(query)).isInvalidIn("limit");
        }

        @ParameterizedTest
        @ValueSource(strings = {"?limit=x", "?before=x", "?after=1.5", "?around=", "?before=99999999999999999999"})
        void aPageAskedForWithNonsenseIsRefused(String query) {
            Answer page = chat.page(query);

            if (page.status() != 200) assertThat(page).isARefusal();
        }

        @Test
        void changesBringEveryMessageOnceInItsNewestState() {
            chat.says("one");
            chat.says("two");
            long known = chat.rev();
            chat.deletesForEveryone(1).accepted();
            chat.says("three");

            Answer changes = chat.as(bob).changes(known, 50);

            assertThat(ChatApi.messages(changes)).extracting(Message::seq).containsExactly(1L, 3L);
            assertThat(ChatApi.messages(changes)).extracting(Message::rev).isSorted();
            assertThat(ChatApi.messages(changes)).extracting(Message::deleted).containsExactly(true, false);
            assertThat(changes).has("/hasMore", false).has("/rev", chat.rev());
            assertThat(chat.changes(chat.rev(), 50).items()).isEmpty();
        }

        @Test
        void changesArePagedByRev() {
            saysTwenty();
            List<Long> seen = new ArrayList<>();
            long after = 0;
            Answer page;
            do {
                page = chat.as(bob).changes(after, 7);
                List<Message> items = ChatApi.messages(page);
                items.forEach(message -> seen.add(message.seq()));
                if (!items.isEmpty()) after = items.get(items.size() - 1).rev();
            } while (page.at("/hasMore").equals("true"));

            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
        }

        @Test
        void aReaderOfChangesNeverPassesOneThatCommitsLater() throws Exception {
            ExecutorService crowd = Executors.newFixedThreadPool(4);
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                ChatApi own = w % 2 == 0 ? chat : chat.as(bob);
                writers.add(crowd.submit(() -> {
                    for (int i = 0; i < 25; i++) own.says("x");
                }));
            }
            crowd.shutdown();

            List<Long> seen = new ArrayList<>();
            long known = 0;
            boolean over;
            do {
                over = writers.stream().allMatch(Future::isDone);
                Answer page = chat.as(bob).changes(known, 100);
                for (Message message : ChatApi.messages(page)) {
                    seen.add(message.seq());
                    known = message.rev();
                }
            } while (!over);
            for (Future<?> writer : writers) writer.get();

            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 100).boxed().toList());
        }
    }

    @Nested
    class ToOutsiders {
        @Test
        void aConversationOfOthersLooksLikeNone() {
            chat.says("secret");
            ChatApi foreign = chat.as(Person.signsUp("mallory"));
            String none = "urn:parley:no-such-conversation";

            assertThat(foreign.looks()).isRefusedAs(404, none);
            assertThat(foreign.page("")).isRefusedAs(404, none);
            assertThat(foreign.changes(0, 10)).isRefusedAs(404, none);
            assertThat(foreign.message(1)).isRefusedAs(404, none);
            assertThat(foreign.sends("x", "let me in")).isRefusedAs(404, none);
            assertThat(foreign.reads(1)).isRefusedAs(404, none);
            assertThat(foreign.confirmsDelivery(1)).isRefusedAs(404, none);
            assertThat(foreign.types()).isRefusedAs(404, none);
            assertThat(foreign.deletesForEveryone(1)).isRefusedAs(404, none);
            assertThat(foreign.deletesForMe(1)).isRefusedAs(404, none);
            assertThat(foreign.clears()).isRefusedAs(404, none);
            assertThat(foreign.sets("muted", true)).isRefusedAs(404, none);
        }
    }
}
