package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same words to each friend. */
class BroadcastsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final Person carol = Person.signsUp("carol");

    BroadcastsIT() {
        alice.befriends(bob);
        carol.befriends(alice);
    }

    private Answer tells(String clientId, String body) {
        return alice.posts("/broadcasts", "clientId", clientId, "body", body);
    }

    @Test
    void eachFriendReadsTheSameWordsInTheirOwnChat() {
        try (LiveClient own = alice.goesLive();
                LiveClient bobs = bob.goesLive()) {
            assertThat(tells("party", "  Come at eight 🎉 ")).hasStatus(200).has("/sent", 2);

            assertThat(bobs.awaitsMessage("Come at eight 🎉").message().sender())
                    .isEqualTo(alice.username());
            own.awaits("both of them", frame -> own.heard("message").size() == 2);
        }
        for (Person friend : List.of(bob, carol)) {
            assertThat(friend.chatWith(alice).history())
                    .extracting(Message::body)
                    .containsExactly("Come at eight 🎉");
            assertThat(friend.unreadInTotal()).isEqualTo(1);
        }
        assertThat(bob.chatWith(alice).message(1)).has("/kind", "text").has("/forwarded", false);
        assertThat(bob.chatWith(alice).sends("answer", "I'll be there")).hasStatus(201);
        assertThat(carol.chatWith(alice).history()).hasSize(1);
    }

    @Test
    void aRetryDoublesNothingAndReachesWhoBecameAFriendSince() {
        tells("once", "hello all").accepted();
        Person dave = Person.signsUp("dave");
        alice.befriends(dave);

        assertThat(tells("once", "hello all")).hasStatus(200).has("/sent", 3);
        assertThat(tells("once", "hello all")).hasStatus(200).has("/sent", 3);

        for (Person friend : List.of(bob, carol, dave)) {
            assertThat(friend.chatWith(alice).history()).hasSize(1);
        }
    }

    @Test
    void retriesThatCrossEachOtherDoubleNothing() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> tells("crossing", "hello all")))
                .toList()
                .forEach(answer -> assertThat(answer.join()).hasStatus(200).has("/sent", 2));

        assertThat(bob.chatWith(alice).history()).hasSize(1);
        assertThat(carol.chatWith(alice).history()).hasSize(1);
    }

    @Test
    void otherWordsUnderTheSameClientIdGoToNobody() {
        tells("same", "first words").accepted();
        Person dave = Person.signsUp("dave");
        alice.befriends(dave);

        assertThat(tells("same", "other words")).isRefusedAs(422, "urn:parley:client-id-reused");

        assertThat(dave.chatWith(alice).history()).isEmpty();
        assertThat(bob.chatWith(alice).history()).hasSize(1);
    }

    @Test
    void whomIBlockIsLeftOutAndWhoBlocksMeDoesNotShow() {
        alice.blocks(bob);
        carol.blocks(alice);

        assertThat(tells("blocked", "anybody?")).hasStatus(200).has("/sent", 1);

        assertThat(bob.chatWith(alice).history()).isEmpty();
        assertThat(carol.unreadInTotal()).isZero();
        assertThat(alice.chatWith(carol).history()).hasSize(1);
        alice.unblocks(bob);
        carol.unblocks(alice);
        assertThat(carol.gets("/friends").at("/items/0/lastMessage")).isNull();
        assertThat(tells("blocked", "anybody?")).has("/sent", 2);
        assertThat(bob.chatWith(alice).history()).hasSize(1);
    }

    @Test
    void whoIsNoFriendAnyMoreHearsNothing() {
        alice.removes(bob).accepted();

        assertThat(tells("removed", "friends!")).has("/sent", 1);

        assertThat(bob.unreadInTotal()).isZero();
        alice.removes(carol).accepted();
        assertThat(tells("nobody", "friends?")).hasStatus(200).has("/sent", 0);
    }

    @Test
    void theWordsAreHeldToTheRulesOfAnyWords() {
        assertThat(tells("empty", "  ")).isInvalidIn("body");
        assertThat(tells("long", "x".repeat(4001))).isInvalidIn("body");
        assertThat(tells("no id", "x")).isInvalidIn("clientId");
        assertThat(alice.posts("/broadcasts")).isInvalidIn("clientId");
        assertThat(bob.chatWith(alice).history()).isEmpty();
    }
}
