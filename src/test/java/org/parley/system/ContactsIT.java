package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every cell of the table of contacts, seen from both sides. */
class ContactsIT {
    private static final String NO_REQUEST = "urn:parley:no-such-request";

    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    private void relationsAre(String ofAlice, String ofBob) {
        assertThat(alice.relationWith(bob)).isEqualTo(ofAlice);
        assertThat(bob.relationWith(alice)).isEqualTo(ofBob);
    }

    @Nested
    class WithOneselfAndNobody {
        @Test
        void aRequestToOneselfIsInvalid() {
            assertThat(alice.requests(alice)).isInvalidIn("username");
            assertThat(alice.relationWith(alice)).isEqualTo("self");
        }

        @Test
        void aRequestToNobodyIsRefused() {
            assertThat(alice.posts("/friend-requests", "username", "nobody.at.all"))
                    .isRefusedAs(404, "urn:parley:no-such-account");
            assertThat(alice.posts("/friend-requests", "username", "不存在"))
                    .isRefusedAs(404, "urn:parley:no-such-account");
        }

        @Test
        void removingOrBlockingNobodyOrOneselfIsRefused() {
            assertThat(alice.deletes("/friends/nobody.at.all")).isRefusedAs(404, "urn:parley:no-such-account");
            assertThat(alice.puts("/blocks/nobody.at.all")).isRefusedAs(404, "urn:parley:no-such-account");
            assertThat(alice.removes(alice)).isARefusal();
            assertThat(alice.blocks(alice)).isARefusal();
        }
    }

    @Nested
    class WithAStranger {
        @Test
        void aRequestIsPendingOnBothSides() {
            Answer request = alice.requests(bob, "from the garden");

            assertThat(request).hasStatus(201).has("/state", "pending").has("/account/username", bob.username());
            relationsAre("outgoing", "incoming");
            assertThat(alice.requestsIn("outgoing")).containsExactly(bob.username());
            assertThat(bob.requestsIn("incoming")).containsExactly(alice.username());
            assertThat(bob.gets("/friend-requests")).has("/incoming/0/note", "from the garden");
        }

        @Test
        void aNoteHasAtMostTwoHundredCodePoints() {
            assertThat(alice.requests(bob, "😀".repeat(201))).isInvalidIn("note");
            assertThat(alice.requests(bob, "😀".repeat(200))).hasStatus(201);
        }

        @Test
        void thereIsNothingToAcceptDeclineOrCancel() {
            String unknown = "01930000-0000-7000-8000-000000000000";

            assertThat(alice.posts("/friend-requests/" + unknown + "/accept")).isRefusedAs(404, NO_REQUEST);
            assertThat(alice.posts("/friend-requests/" + unknown + "/decline")).isRefusedAs(404, NO_REQUEST);
            assertThat(alice.deletes("/friend-requests/" + unknown)).isRefusedAs(404, NO_REQUEST);
            assertThat(alice.posts("/friend-requests/not-an-id/accept")).isRefusedAs(404, NO_REQUEST);
        }

        @Test
        void removingChangesNothing() {
            assertThat(alice.removes(bob)).hasStatus(204);
            relationsAre("none", "none");
        }

        @Test
        void nobodyWritesToAStranger() {
            assertThat(alice.posts("/conversations", "username", bob.username()))
                    .isRefusedAs(409, "urn:parley:not-friends");
        }
    }

    @Nested
    class WhilePending {
        private final String request = alice.requests(bob).accepted().at("/id");

        @Test
        void askingAgainIsTheSameAnswerAgain() {
            assertThat(alice.requests(bob))
                    .hasStatus(200)
                    .has("/state", "pending")
                    .has("/id", request);
            assertThat(bob.requestsIn("incoming")).hasSize(1);
        }

        @Test
        void aCrossingRequestMakesBothFriends() {
            assertThat(bob.requests(alice)).hasStatus(200).has("/state", "accepted");
            relationsAre("friend", "friend");
            assertThat(alice.requestsIn("outgoing")).isEmpty();
            assertThat(bob.requestsIn("incoming")).isEmpty();
        }

        @Test
        void theAddresseeAccepts() {
            assertThat(bob.accepts(alice)).hasStatus(204);
            relationsAre("friend", "friend");
            assertThat(alice.friends()).containsExactly(bob.username());
            assertThat(bob.friends()).containsExactly(alice.username());
        }

        @Test
        void onlyTheAddresseeDecides() {
            Person mallory = Person.signsUp("mallory");

            for (Person other : new Person[] {alice, mallory}) {
                assertThat(other.posts("/friend-requests/" + request + "/accept"))
                        .isRefusedAs(404, NO_REQUEST);
                assertThat(other.posts("/friend-requests/" + request + "/decline"))
                        .isRefusedAs(404, NO_REQUEST);
            }
            assertThat(bob.deletes("/friend-requests/" + request)).isRefusedAs(404, NO_REQUEST);
            assertThat(mallory.deletes("/friend-requests/" + request)).isRefusedAs(404, NO_REQUEST);
            relationsAre("outgoing", "incoming");
        }

        @Test
        void theRequesterCancels() {
            assertThat(alice.withdraws(request)).hasStatus(204);
            relationsAre("none", "none");
            assertThat(alice.withdraws(request)).isRefusedAs(404, NO_REQUEST);
            assertThat(bob.posts("/friend-requests/" + request + "/accept")).isRefusedAs(404, NO_REQUEST);
            assertThat(alice.requests(bob)).hasStatus(201);
        }

        @Test
        void removingChangesNothing() {
            assertThat(alice.removes(bob)).hasStatus(204);
            assertThat(bob.removes(alice)).hasStatus(204);
            relationsAre("outgoing", "incoming");
        }

        @Test
        void aRefusalIsToldOnceAndDismissed() {
            assertThat(bob.declines(alice)).hasStatus(204);

            relationsAre("none", "none");
            Person later = alice.signsIn();
            assertThat(later.requestsIn("declined")).containsExactly(bob.username());
            String refusal = later.gets("/friend-requests").at("/declined/0/id");
            assertThat(later.withdraws(refusal)).hasStatus(204);
            assertThat(alice.requestsIn("declined")).isEmpty();
        }

        @Test
        void afterARefusalTheNextRequestWaits() {
            bob.declines(alice).accepted();

            Answer again = alice.requests(bob);

            assertThat(again).isRefusedAs(429, "urn:parley:too-many");
            assertThat(again.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(bob.requests(alice)).hasStatus(201);
        }
    }

    @Nested
    class AmongFriends {
        AmongFriends() {
            alice.befriends(bob);
        }

        @Test
        void askingAgainIsAConflict() {
            assertThat(alice.requests(bob)).isRefusedAs(409, "urn:parley:already-friends");
            assertThat(bob.requests(alice)).isRefusedAs(409, "urn:parley:already-friends");
        }

        @Test
        void removingEndsItOnBothSidesAndTwiceIsFine() {
            assertThat(bob.removes(alice)).hasStatus(204);
            relationsAre("none", "none");
            assertThat(alice.friends()).isEmpty();
            assertThat(bob.friends()).isEmpty();
            assertThat(bob.removes(alice)).hasStatus(204);
            assertThat(alice.removes(bob)).hasStatus(204);
        }

        @Test
        void theRemovedStillReadAndNobodyWrites() {
            ChatApi chat = alice.chatWith(bob);
            chat.says("before");
            bob.removes(alice).accepted();

            assertThat(chat.sends(Unique.suffix(), "after")).isRefusedAs(409, "urn:parley:not-friends");
            assertThat(chat.as(bob).sends(Unique.suffix(), "after")).isRefusedAs(409, "urn:parley:not-friends");
            assertThat(chat.looks()).has("/writable", false);
            assertThat(chat.as(bob).looks()).has("/writable", false).has("/unread", 1);
            assertThat(bob.gets("/conversations").at("/items/0/id")).isEqualTo(chat.id());
            assertThat(bob.unreadInTotal()).isEqualTo(1);
            assertThat(chat.as(bob).history()).extracting(Message::body).containsExactly("before");
        }

        @Test
        void addingAgainShowsTheOldHistoryAtTheOldReadPosition() {
            ChatApi chat = alice.chatWith(bob);
            chat.says("one");
            Message two = chat.says("two");
            chat.as(bob).reads(two.seq()).accepted();
            bob.removes(alice).accepted();

            alice.befriends(bob);

            ChatApi again = bob.chatWith(alice);
            assertThat(again.id()).isEqualTo(chat.id());
            assertThat(again.looks())
                    .has("/unread", 0)
                    .has("/me/readSeq", two.seq())
                    .has("/writable", true);
            assertThat(again.history()).extracting(Message::body).containsExactly("one", "two");
            assertThat(chat.says("three").seq()).isEqualTo(3);
        }

        @Test
        void theListOfFriendsShowsTheLastMessageAndWhatIsUnread() {
            ChatApi chat = alice.chatWith(bob);
            chat.says("news");

            Answer friends = bob.gets("/friends");

            assertThat(friends)
                    .has("/items/0/account/username", alice.username())
                    .has("/items/0/conversation", chat.id())
                    .has("/items/0/unread", 1)
                    .has("/items/0/lastMessage/body", "news");
            assertThat(friends.at("/items/0/since")).endsWith("Z");
        }
    }

    @Nested
    class AfterABlock {
        @Test
        void theBlockedSeesNoChangeAndTheirRequestIsNotDelivered() {
            alice.blocks(bob).accepted();

            assertThat(bob.relationWith(alice)).isEqualTo("none");
            assertThat(alice.relationWith(bob)).isEqualTo("blocked");
            assertThat(bob.requests(alice)).hasStatus(201).has("/state", "pending");
            assertThat(alice.requestsIn("incoming")).isEmpty();
            assertThat(bob.requestsIn("outgoing")).containsExactly(alice.username());
        }

        @Test
        void theBlockerMustUnblockFirst() {
            alice.blocks(bob).accepted();

            assertThat(alice.requests(bob)).isRefusedAs(409, "urn:parley:unblock-first");
            assertThat(alice.gets("/blocks").accepted().items()).hasSize(1);
            assertThat(alice.unblocks(bob)).hasStatus(204);
            assertThat(alice.requests(bob).status()).isIn(200, 201);
            assertThat(alice.gets("/blocks").accepted().items()).isEmpty();
        }

        @Test
        void friendsStayFriendsButNothingIsDeliveredNotAfterAnUnblockEither() {
            alice.befriends(bob);
            ChatApi chat = alice.chatWith(bob);
            chat.says("before");
            alice.blocks(bob).accepted();

            Message silenced = chat.as(bob).says("you do not hear this");

            assertThat(chat.sends(Unique.suffix(), "no")).isRefusedAs(409, "urn:parley:unblock-first");
            assertThat(chat.looks()).has("/lastSeq", 1).has("/unread", 0).has("/lastMessage/body", "before");
            assertThat(chat.history()).extracting(Message::body).containsExactly("before");
            assertThat(chat.as(bob).history()).extracting(Message::body).containsExactly("before", silenced.body());
            assertThat(chat.as(bob).looks()).has("/writable", true).has("/lastSeq", silenced.seq());

            alice.unblocks(bob).accepted();
            relationsAre("friend", "friend");
            assertThat(chat.history()).extracting(Message::body).containsExactly("before");
            Message heard = chat.as(bob).says("and now?");
            assertThat(chat.history()).extracting(Message::body).containsExactly("before", "and now?");
            assertThat(chat.looks()).has("/unread", 1).has("/lastSeq", heard.seq());
        }

        @Test
        void aBlockCanBeRepeatedAndTakenBackTwice() {
            assertThat(alice.blocks(bob)).hasStatus(204);
            assertThat(alice.blocks(bob)).hasStatus(204);
            assertThat(alice.unblocks(bob)).hasStatus(204);
            assertThat(alice.unblocks(bob)).hasStatus(204);
        }
    }
}
