package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A block is seen by the blocker alone. */
class BlocksIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @Test
    void theBlockerSeesTheBlockAndTheBlockedSeesNoChange() {
        assertThat(alice.blocks(bob)).hasStatus(204);

        assertThat(alice.relationWith(bob)).isEqualTo("blocked");
        assertThat(alice.gets("/blocks"))
                .has("/items/0/username", bob.username())
                .has("/items/0/relation", "blocked");
        assertThat(bob.relationWith(alice)).isEqualTo("none");
        assertThat(bob.gets("/blocks").items()).isEmpty();
        assertThat(bob.finds(alice.username())).containsExactly(alice.username());
    }

    @Test
    void blockingAndUnblockingMayBeRepeated() {
        alice.blocks(bob);

        assertThat(alice.blocks(bob)).hasStatus(204);
        assertThat(alice.gets("/blocks").items()).hasSize(1);
        assertThat(alice.unblocks(bob)).hasStatus(204);
        assertThat(alice.unblocks(bob)).hasStatus(204);
        assertThat(alice.gets("/blocks").items()).isEmpty();
        assertThat(alice.relationWith(bob)).isEqualTo("none");
    }

    @Test
    void whoBlocksHasToUnblockBeforeAsking() {
        alice.blocks(bob);

        assertThat(alice.requests(bob)).isRefusedAs(409, "urn:parley:unblock-first");

        alice.unblocks(bob);
        assertThat(alice.requests(bob)).hasStatus(201);
    }

    @Test
    void aRequestToWhoBlocksMeLooksPendingAndIsNotDelivered() {
        alice.blocks(bob);

        Answer asked = bob.requests(alice, "hello?");

        assertThat(asked).hasStatus(201).has("/state", "pending").has("/account/relation", "outgoing");
        assertThat(bob.requests(alice)).hasStatus(200).has("/state", "pending").has("/id", asked.at("/id"));
        assertThat(bob.requestsIn("outgoing")).containsExactly(alice.username());
        assertThat(bob.relationWith(alice)).isEqualTo("outgoing");
        assertThat(alice.requestsIn("incoming")).isEmpty();
        assertThat(alice.posts("/friend-requests/" + asked.at("/id") + "/accept"))
                .isRefusedAs(404, "urn:parley:no-such-request");
    }

    @Test
    void aSilentRequestStaysSilentAfterAnUnblockUntilItIsRepeated() {
        alice.blocks(bob);
        String request = bob.requests(alice).at("/id");

        alice.unblocks(bob);
        assertThat(alice.requestsIn("incoming")).isEmpty();
        assertThat(alice.relationWith(bob)).isEqualTo("none");

        assertThat(bob.requests(alice)).hasStatus(200).has("/id", request).has("/state", "pending");
        assertThat(alice.requestsIn("incoming")).containsExactly(bob.username());
        assertThat(alice.accepts(bob)).hasStatus(204);
        assertThat(bob.relationWith(alice)).isEqualTo("friend");
    }

    @Test
    void aSilentRequestIsTakenBackLikeAnyOther() {
        alice.blocks(bob);
        String request = bob.requests(alice).at("/id");

        assertThat(bob.withdraws(request)).hasStatus(204);
        assertThat(bob.relationWith(alice)).isEqualTo("none");
    }

    @Test
    void aBlockHidesAPendingRequestFromTheBlockerUntilItEnds() {
        String request = bob.requests(alice).at("/id");

        alice.blocks(bob);
        assertThat(alice.requestsIn("incoming")).isEmpty();
        assertThat(alice.posts("/friend-requests/" + request + "/accept"))
                .isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(bob.requestsIn("outgoing")).containsExactly(alice.username());

        alice.unblocks(bob);
        assertThat(alice.requestsIn("incoming")).containsExactly(bob.username());
    }

    @Test
    void theBlockerIsToldOfNoRequestOfTheBlocked() {
        String before = bob.requests(alice).at("/id");
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            alice.blocks(bob);

            bob.withdraws(before).accepted();
            String silent = bob.requests(alice).at("/id");
            his.awaits("his own request", frame -> frame.is("friend-request") && frame.has("/id", silent));
            assertThat(hers.isUpToDate().heard("friend-request")).isEmpty();

            alice.unblocks(bob);
            bob.requests(alice).accepted();
            assertThat(hers.awaits("friend-request").at("/id")).isEqualTo(silent);
        }
    }

    @Test
    void aBlockedFriendStaysAFriend() {
        alice.befriends(bob);

        alice.blocks(bob);

        assertThat(alice.relationWith(bob)).isEqualTo("blocked");
        assertThat(bob.relationWith(alice)).isEqualTo("friend");
        assertThat(bob.friends()).containsExactly(alice.username());
        assertThat(bob.requests(alice)).isRefusedAs(409, "urn:parley:already-friends");
        alice.unblocks(bob);
        assertThat(alice.relationWith(bob)).isEqualTo("friend");
    }

    @Test
    void removingIsPossibleFromBothSidesOfABlock() {
        alice.befriends(bob);
        alice.blocks(bob);

        assertThat(bob.removes(alice)).hasStatus(204);

        assertThat(bob.relationWith(alice)).isEqualTo("none");
        assertThat(alice.removes(bob)).hasStatus(204);
        assertThat(alice.relationWith(bob)).isEqualTo("blocked");
    }

    @Test
    void theListOfBlocksIsPagedByName() {
        Person carol = Person.signsUp("carol");
        alice.blocks(carol);
        alice.blocks(bob);

        Answer first = alice.gets("/blocks?limit=1");
        Answer second = alice.gets("/blocks?limit=1&cursor=" + first.at("/next"));

        assertThat(first).has("/items/0/username", bob.username());
        assertThat(second).has("/items/0/username", carol.username()).has("/next", null);
    }

    @Test
    void whatOneCannotSeeOneCannotAnswer() {
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        long hidden = chat.says("clutter").seq();
        chat.as(bob).deletesForMe(hidden).accepted();
        alice.blocks(bob).accepted();
        long silenced = chat.as(bob).says("do you hear me?").seq();
        alice.unblocks(bob).accepted();
        long heard = chat.as(bob).says("and now?").seq();

        assertThat(chat.sendsReply(Unique.suffix(), "to what?", silenced)).isInvalidIn("replyTo");
        assertThat(chat.as(bob).sendsReply(Unique.suffix(), "to what?", hidden)).isInvalidIn("replyTo");
        assertThat(chat.as(bob).sendsReply(Unique.suffix(), "to myself", silenced))
                .hasStatus(201);
        assertThat(chat.sendsReply(Unique.suffix(), "yes", heard)).hasStatus(201);
        chat.clears().accepted();
        assertThat(chat.sendsReply(Unique.suffix(), "to what?", heard)).isInvalidIn("replyTo");
    }
}
