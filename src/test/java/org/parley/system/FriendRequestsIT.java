package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A request from being made to being forgotten: what each of the two sees after every step. */
class FriendRequestsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @Test
    void aRequestWaitsOnBothSides() {
        Answer asked = alice.requests(bob, "It is me 👋");

        assertThat(asked)
                .hasStatus(201)
                .has("/state", "pending")
                .has("/account/username", bob.username())
                .has("/account/relation", "outgoing");
        assertThat(alice.requestsIn("outgoing")).containsExactly(bob.username());
        assertThat(alice.requestsIn("incoming")).isEmpty();
        assertThat(alice.relationWith(bob)).isEqualTo("outgoing");
        assertThat(bob.requestsIn("incoming")).containsExactly(alice.username());
        assertThat(bob.requestsIn("outgoing")).isEmpty();
        assertThat(bob.relationWith(alice)).isEqualTo("incoming");
        assertThat(bob.gets("/friend-requests"))
                .has("/incoming/0/id", asked.at("/id"))
                .has("/incoming/0/note", "It is me 👋")
                .has("/incoming/0/account/relation", "incoming");
        assertThat(bob.gets("/friend-requests").at("/incoming/0/createdAt")).endsWith("Z");
        assertThat(alice.friends()).isEmpty();
        assertThat(bob.friends()).isEmpty();
    }

    @Test
    void aRequestRepeatedIsTheSameRequest() {
        Answer first = alice.requests(bob, "one");

        Answer second = alice.requests(bob, "two");

        assertThat(second).hasStatus(200).has("/state", "pending").has("/id", first.at("/id"));
        assertThat(bob.gets("/friend-requests")).has("/incoming/0/note", "one");
        assertThat(bob.requestsIn("incoming")).hasSize(1);
    }

    @Test
    void anAcceptedRequestMakesFriendsOfBoth() {
        String request = alice.requests(bob).at("/id");

        assertThat(bob.accepts(alice)).hasStatus(204);

        areFriends();
        assertThat(bob.posts("/friend-requests/" + request + "/accept")).isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(bob.posts("/friend-requests/" + request + "/decline"))
                .isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(alice.withdraws(request)).isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(alice.requests(bob)).isRefusedAs(409, "urn:parley:already-friends");
        assertThat(bob.requests(alice)).isRefusedAs(409, "urn:parley:already-friends");
    }

    @Test
    void aCrossingRequestMakesFriendsOfBoth() {
        String request = alice.requests(bob).at("/id");

        assertThat(bob.requests(alice))
                .hasStatus(200)
                .has("/state", "accepted")
                .has("/id", request)
                .has("/account/relation", "friend");

        areFriends();
    }

    @Test
    void aRefusalIsShownToTheRequesterUntilDismissed() {
        String request = alice.requests(bob, "please").at("/id");

        assertThat(bob.declines(alice)).hasStatus(204);

        assertThat(bob.requestsIn("incoming")).isEmpty();
        assertThat(bob.relationWith(alice)).isEqualTo("none");
        assertThat(alice.relationWith(bob)).isEqualTo("none");
        assertThat(alice.requestsIn("outgoing")).isEmpty();
        assertThat(alice.signsIn().gets("/friend-requests"))
                .has("/declined/0/id", request)
                .has("/declined/0/note", "please")
                .has("/declined/0/account/username", bob.username());
        assertThat(bob.withdraws(request)).isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(alice.withdraws(request)).hasStatus(204);
        assertThat(alice.requestsIn("declined")).isEmpty();
        assertThat(alice.withdraws(request)).isRefusedAs(404, "urn:parley:no-such-request");
    }

    @Test
    void theRefusedHaveToWaitAlsoAfterDismissing() {
        String request = alice.requests(bob).at("/id");
        bob.declines(alice).accepted();

        Answer early = alice.requests(bob);

        assertThat(early).isRefusedAs(429, "urn:parley:too-many");
        assertThat(Long.parseLong(early.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(86_000L, 86_400L);
        alice.withdraws(request).accepted();
        assertThat(alice.requests(bob)).isRefusedAs(429, "urn:parley:too-many");
    }

    @Test
    void whoRefusedMayAskAndIsAnsweredByAsking() {
        alice.requests(bob);
        bob.declines(alice).accepted();

        assertThat(bob.requests(alice)).hasStatus(201);
        assertThat(alice.requests(bob)).hasStatus(200).has("/state", "accepted");

        areFriends();
        assertThat(alice.requestsIn("declined")).isEmpty();
    }

    @Test
    void nobodyAsksOrRemovesOrBlocksThemselves() {
        assertThat(alice.requests(alice)).isInvalidIn("username");
        assertThat(alice.removes(alice)).isInvalidIn("username");
        assertThat(alice.blocks(alice)).isInvalidIn("username");
        assertThat(alice.unblocks(alice)).isInvalidIn("username");
    }

    @Test
    void whoTakesNoRequestsIsNotAskedButMayAsk() {
        bob.patches("/me", "contactsFrom", "nobody").accepted();

        assertThat(alice.requests(bob)).isRefusedAs(403, "urn:parley:contacts-closed");
        assertThat(bob.requests(alice)).hasStatus(201);
        assertThat(alice.requests(bob)).hasStatus(200).has("/state", "accepted");
    }

    private void areFriends() {
        for (Person[] pair : new Person[][] {{alice, bob}, {bob, alice}}) {
            assertThat(pair[0].relationWith(pair[1])).isEqualTo("friend");
            assertThat(pair[0].friends()).containsExactly(pair[1].username());
            assertThat(pair[0].requestsIn("incoming")).isEmpty();
            assertThat(pair[0].requestsIn("outgoing")).isEmpty();
        }
    }
}
