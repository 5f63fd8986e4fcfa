package org.parley.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.friendship.Asked.Outcome.AGAIN;
import static org.parley.friendship.Asked.Outcome.DELIVERED;
import static org.parley.friendship.Asked.Outcome.FRIENDS;
import static org.parley.friendship.Asked.Outcome.PENDING;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.TooMany;

/** The table of contacts, cell by cell, with either of the two as the one whose id is smaller. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ContactTest {
    private static final UUID SMALL = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID GREAT = UUID.fromString("f1990000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Terms USUAL = new Terms(DAY, false, false);
    private static final Terms MUTUAL = new Terms(DAY, true, false);
    private static final Terms CLOSED = new Terms(DAY, false, true);
    private static final Note NOTE = new Note("It is me");

    private final UUID alice;
    private final UUID bob;
    private final Contact contact;

    ContactTest(boolean aliceIsLow) {
        alice = aliceIsLow ? SMALL : GREAT;
        bob = aliceIsLow ? GREAT : SMALL;
        contact = new Contact(alice, bob);
    }

    @Nested
    class BetweenStrangers {
        @Test
        void aRequestIsPending() {
            Asked asked = aliceAsks();

            assertThat(asked.outcome()).isEqualTo(PENDING);
            assertThat(asked.request().note()).isEqualTo("It is me");
            assertThat(asked.request().requester()).isEqualTo(alice);
            assertThat(asked.request().addressee()).isEqualTo(bob);
            assertThat(asked.request().silent()).isFalse();
            assertThat(contact.friends()).isFalse();
        }

        @Test
        void thereIsNothingToAcceptDeclineOrCancel() {
            refusesAsNoSuchRequest(() -> contact.accept(alice, UUID.randomUUID(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(alice, UUID.randomUUID(), NOW));
            refusesAsNoSuchRequest(() -> contact.withdraw(alice, UUID.randomUUID()));
        }

        @Test
        void removingChangesNothing() {
            assertThat(contact.remove(alice)).isFalse();
            assertThat(contact.friends()).isFalse();
        }

        @Test
        void whoTakesNoRequestsGetsNone() {
            assertThatExceptionOfType(ContactsClosed.class).isThrownBy(() -> contact.request(alice, NOTE, CLOSED, NOW));
        }

        @Test
        void whereRequestsAreMutualTheyAreFriendsAtOnce() {
            Asked asked = contact.request(alice, NOTE, MUTUAL, NOW);

            assertThat(asked.outcome()).isEqualTo(FRIENDS);
            assertThat(asked.madeBy(alice)).isTrue();
            assertThat(contact.friends()).isTrue();
        }
    }

    @Nested
    class WhileMyRequestIsPending {
        private final FriendRequest request = aliceAsks().request();

        @Test
        void askingAgainIsTheSameAnswer() {
            Asked again = contact.request(alice, new Note("other words"), USUAL, NOW.plusSeconds(5));

            assertThat(again.outcome()).isEqualTo(AGAIN);
            assertThat(again.request()).isSameAs(request);
            assertThat(again.request().note()).isEqualTo("It is me");
            assertThat(again.madeBy(alice)).isFalse();
        }

        @Test
        void iCannotAnswerItMyself() {
            refusesAsNoSuchRequest(() -> contact.accept(alice, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(alice, request.id(), NOW));
        }

        @Test
        void iCanTakeItBackOnce() {
            assertThat(contact.withdraw(alice, request.id()).pending()).isTrue();

            refusesAsNoSuchRequest(() -> contact.withdraw(alice, request.id()));
            refusesAsNoSuchRequest(() -> contact.accept(bob, request.id(), NOW));
            assertThat(aliceAsks().outcome()).isEqualTo(PENDING);
        }

        @Test
        void removingChangesNothing() {
            assertThat(contact.remove(alice)).isFalse();
            assertThat(contact.accept(bob, request.id(), NOW)).isSameAs(request);
        }

        @Test
        void aThirdCanDoNothingWithIt() {
            UUID mallory = UUID.fromString("01a90000-0000-7000-8000-000000000003");

            refusesAsNoSuchRequest(() -> contact.accept(mallory, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(mallory, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.withdraw(mallory, request.id()));
        }

        @Test
        void theOtherIsFoundUnderNoOtherId() {
            refusesAsNoSuchRequest(() -> contact.accept(bob, UUID.randomUUID(), NOW));
        }
    }

    @Nested
    class WhileTheirRequestIsPending {
        private final FriendRequest request = bobAsks().request();

        @Test
        void askingMakesBothFriends() {
            Asked crossing = aliceAsks();

            assertThat(crossing.outcome()).isEqualTo(FRIENDS);
            assertThat(crossing.request()).isSameAs(request);
            assertThat(crossing.madeBy(alice)).isFalse();
            assertThat(contact.friends()).isTrue();
        }

        @Test
        void askingMakesBothFriendsEvenWhereNewRequestsAreNotTaken() {
            assertThat(contact.request(alice, NOTE, CLOSED, NOW).outcome()).isEqualTo(FRIENDS);
        }

        @Test
        void acceptingMakesBothFriendsAndLeavesNoRequest() {
            contact.accept(alice, request.id(), NOW);

            assertThat(contact.standing(alice, true)).isEqualTo(new Standing(true, false, false, false, true));
            assertThat(contact.standing(bob, true)).isEqualTo(new Standing(true, false, false, false, true));
            refusesAsNoSuchRequest(() -> contact.accept(alice, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(alice, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.withdraw(bob, request.id()));
        }

        @Test
        void decliningLeavesStrangers() {
            contact.decline(alice, request.id(), NOW);

            assertThat(contact.friends()).isFalse();
            refusesAsNoSuchRequest(() -> contact.accept(alice, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(alice, request.id(), NOW));
        }

        @Test
        void itIsNotMineToCancel() {
            refusesAsNoSuchRequest(() -> contact.withdraw(alice, request.id()));
        }

        @Test
        void removingChangesNothing() {
            assertThat(contact.remove(alice)).isFalse();
            assertThat(contact.accept(alice, request.id(), NOW)).isSameAs(request);
        }
    }

    @Nested
    class AfterARefusal {
        private final FriendRequest refused = aliceAsks().request();

        AfterARefusal() {
            contact.decline(bob, refused.id(), NOW);
        }

        @Test
        void theRequesterWaitsForAsLongAsIsLeft() {
            Instant later = NOW.plus(Duration.ofHours(1));

            assertThatThrownBy(() -> contact.request(alice, NOTE, USUAL, later))
                    .isInstanceOfSatisfying(
                            TooMany.class, wait -> assertThat(wait.retryAfter()).isEqualTo(Duration.ofHours(23)));
        }

        @Test
        void dismissingItDoesNotShortenTheWait() {
            assertThat(contact.withdraw(alice, refused.id()).pending()).isFalse();

            assertThatExceptionOfType(TooMany.class).isThrownBy(ContactTest.this::aliceAsks);
        }

        @Test
        void itIsDismissedOnceAndByTheRequesterAlone() {
            refusesAsNoSuchRequest(() -> contact.withdraw(bob, refused.id()));
            contact.withdraw(alice, refused.id());

            refusesAsNoSuchRequest(() -> contact.withdraw(alice, refused.id()));
        }

        @Test
        void afterTheWaitANewRequestTakesItsPlace() {
            Asked asked = contact.request(alice, NOTE, USUAL, NOW.plus(DAY));

            assertThat(asked.outcome()).isEqualTo(PENDING);
            assertThat(asked.request().id()).isNotEqualTo(refused.id());
            refusesAsNoSuchRequest(() -> contact.withdraw(alice, refused.id()));
        }

        @Test
        void withoutAWaitTheyMayAskAtOnce() {
            Terms noWait = new Terms(Duration.ZERO, false, false);

            assertThat(contact.request(alice, NOTE, noWait, NOW).outcome()).isEqualTo(PENDING);
        }

        @Test
        void whoRefusedMayAskAtOnceAndTheRefusedMayAnswerByAsking() {
            assertThat(bobAsks().outcome()).isEqualTo(PENDING);
            assertThat(aliceAsks().outcome()).isEqualTo(FRIENDS);
        }

        @Test
        void friendshipLeavesNothingOfIt() {
            FriendRequest fromBob = bobAsks().request();
            contact.accept(alice, fromBob.id(), NOW);
            contact.remove(alice);

            assertThat(aliceAsks().outcome()).isEqualTo(PENDING);
        }
    }

    @Nested
    class BetweenFriends {
        BetweenFriends() {
            contact.accept(bob, aliceAsks().request().id(), NOW);
        }

        @Test
        void thereIsNothingToAskFor() {
            assertThatExceptionOfType(AlreadyFriends.class).isThrownBy(ContactTest.this::aliceAsks);
            assertThatExceptionOfType(AlreadyFriends.class).isThrownBy(ContactTest.this::bobAsks);
        }

        @Test
        void removingEndsItOnBothSidesAtOnce() {
            assertThat(contact.remove(alice)).isTrue();

            assertThat(contact.standing(alice, true).friends()).isFalse();
            assertThat(contact.standing(bob, true).friends()).isFalse();
            assertThat(contact.remove(alice)).isFalse();
        }

        @Test
        void afterARemovalEitherMayAskAgain() {
            contact.remove(alice);

            assertThat(bobAsks().outcome()).isEqualTo(PENDING);
            assertThat(aliceAsks().outcome()).isEqualTo(FRIENDS);
        }

        @Test
        void aBlockLeavesThemFriends() {
            contact.block(alice, NOW);

            assertThat(contact.standing(alice, true)).isEqualTo(new Standing(true, true, false, false, true));
            assertThat(contact.standing(bob, true)).isEqualTo(new Standing(true, false, true, false, true));
            assertThatExceptionOfType(AlreadyFriends.class).isThrownBy(ContactTest.this::bobAsks);
        }
    }

    @Nested
    class WhileIBlock {
        WhileIBlock() {
            contact.block(alice, NOW);
        }

        @Test
        void iHaveToUnblockBeforeIAsk() {
            assertThatExceptionOfType(UnblockFirst.class).isThrownBy(ContactTest.this::aliceAsks);
        }

        @Test
        void blockingAgainChangesNothingAndUnblockingHappensOnce() {
            assertThat(contact.block(alice, NOW)).isFalse();
            assertThat(contact.unblock(alice)).isTrue();
            assertThat(contact.unblock(alice)).isFalse();
        }

        @Test
        void theBlockIsMineAlone() {
            assertThat(contact.unblock(bob)).isFalse();
            assertThat(contact.standing(alice, true)).isEqualTo(new Standing(false, true, false, false, true));
            assertThat(contact.standing(bob, true)).isEqualTo(new Standing(false, false, true, false, true));
        }

        @Test
        void removingChangesNothing() {
            assertThat(contact.remove(alice)).isFalse();
            assertThat(contact.blocks(alice)).isTrue();
        }

        @Test
        void bothMayBlockEachOther() {
            contact.block(bob, NOW);

            assertThat(contact.standing(alice, true)).isEqualTo(new Standing(false, true, true, false, true));
            assertThatExceptionOfType(UnblockFirst.class).isThrownBy(ContactTest.this::bobAsks);
        }
    }

    @Nested
    class WhileTheyBlockMe {
        WhileTheyBlockMe() {
            contact.block(bob, NOW);
        }

        @Test
        void myRequestLooksPendingAndIsNotDelivered() {
            Asked asked = aliceAsks();

            assertThat(asked.outcome()).isEqualTo(PENDING);
            assertThat(asked.request().silent()).isTrue();
            refusesAsNoSuchRequest(() -> contact.accept(bob, asked.request().id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(bob, asked.request().id(), NOW));
        }

        @Test
        void askingAgainStillDeliversNothing() {
            aliceAsks();

            Asked again = aliceAsks();

            assertThat(again.outcome()).isEqualTo(AGAIN);
            assertThat(again.request().silent()).isTrue();
        }

        @Test
        void iCanTakeItBackAsIfNothingWas() {
            FriendRequest request = aliceAsks().request();

            assertThat(contact.withdraw(alice, request.id()).pending()).isTrue();
        }

        @Test
        void anUnblockAloneDeliversNothing() {
            FriendRequest request = aliceAsks().request();

            contact.unblock(bob);

            assertThat(request.silent()).isTrue();
            refusesAsNoSuchRequest(() -> contact.accept(bob, request.id(), NOW));
        }

        @Test
        void askingAgainAfterAnUnblockDeliversIt() {
            FriendRequest request = aliceAsks().request();
            contact.unblock(bob);

            assertThat(aliceAsks().outcome()).isEqualTo(DELIVERED);
            assertThat(contact.accept(bob, request.id(), NOW)).isSameAs(request);
            assertThat(contact.friends()).isTrue();
        }

        @Test
        void afterAnUnblockTheirOwnRequestMeetsMine() {
            aliceAsks();
            contact.unblock(bob);

            assertThat(bobAsks().outcome()).isEqualTo(FRIENDS);
        }

        @Test
        void removingChangesNothing() {
            assertThat(contact.remove(alice)).isFalse();
        }
    }

    @Nested
    class WhereABlockMeetsAPendingRequest {
        private final FriendRequest request = aliceAsks().request();

        @Test
        void whoBlocksCanNeitherAcceptNorDeclineUntilTheyUnblock() {
            contact.block(bob, NOW);

            refusesAsNoSuchRequest(() -> contact.accept(bob, request.id(), NOW));
            refusesAsNoSuchRequest(() -> contact.decline(bob, request.id(), NOW));
            contact.unblock(bob);
            assertThat(contact.accept(bob, request.id(), NOW)).isSameAs(request);
        }

        @Test
        void whoBlocksCannotTakeTheirOwnRequestBack() {
            contact.block(alice, NOW);

            refusesAsNoSuchRequest(() -> contact.withdraw(alice, request.id()));
        }

        @Test
        void theBlockedSeesNoChangeAndMayStillAnswer() {
            contact.block(alice, NOW);

            assertThat(contact.accept(bob, request.id(), NOW)).isSameAs(request);
        }

        @Test
        void forTheBlockedRequesterItStaysPending() {
            contact.block(bob, NOW);

            assertThat(aliceAsks().outcome()).isEqualTo(AGAIN);
        }
    }

    private Asked aliceAsks() {
        return contact.request(alice, NOTE, USUAL, NOW);
    }

    private Asked bobAsks() {
        return contact.request(bob, Note.NONE, USUAL, NOW);
    }

    private static void refusesAsNoSuchRequest(ThrowingCallable verb) {
        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(verb);
    }
}
