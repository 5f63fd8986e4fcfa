package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who sees whom online, and when somebody was last there. */
class PresenceIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");

    @Test
    void beingOnlineIsForEverybodyToSeeAndSoIsHavingLeft() {
        try (LiveClient window = bob.goesLive()) {
            awaitsOnline(alice, bob, true);
            assertThat(alice.looksUp(bob)).has("/lastSeenAt", null);

            bob.signsOut().accepted();
            awaitsOnline(alice, bob, false);
            assertThat(alice.looksUp(bob).at("/lastSeenAt")).endsWith("Z");
            assertThat(window.awaitsClose(Duration.ofSeconds(5))).isEqualTo(4401);
        }
    }

    @Test
    void aCallOverHttpIsNoPresence() {
        bob.gets("/me").accepted();

        assertThat(alice.looksUp(bob)).has("/online", "false").has("/lastSeenAt", null);
    }

    @Test
    void whoHidesIsNotSeenAndSeesNobody() {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            awaitsOnline(alice, bob, true);
            awaitsOnline(bob, alice, true);

            alice.patches("/me", "presenceVisible", false).accepted();

            assertThat(bob.looksUp(alice)).has("/online", "false").has("/lastSeenAt", null);
            assertThat(alice.looksUp(bob)).has("/online", "false").has("/lastSeenAt", null);
            assertThat(bob.findsOnline(alice.username())).isEmpty();
            assertThat(alice.findsOnline(bob.username())).isEmpty();

            alice.patches("/me", "presenceVisible", true).accepted();
            assertThat(bob.looksUp(alice)).has("/online", "true");
            assertThat(alice.looksUp(bob)).has("/online", "true");
            assertThat(hers.isOpen() && his.isOpen()).isTrue();
        }
    }

    @Test
    void hidingIsToldToFriendsAtOnce() {
        alice.befriends(bob);
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            awaitsOnline(alice, bob, true);
            awaitsOnline(bob, alice, true);

            alice.patches("/me", "presenceVisible", false).accepted();

            his.awaits("alice hidden", frame -> isPresence(frame, alice, false));
            hers.awaits("bob hidden", frame -> isPresence(frame, bob, false));
        }
    }

    @Test
    void aBlockHidesBothFromEachOther() {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            awaitsOnline(alice, bob, true);
            awaitsOnline(bob, alice, true);

            alice.blocks(bob).accepted();

            for (Person[] pair : new Person[][] {{alice, bob}, {bob, alice}}) {
                assertThat(pair[0].looksUp(pair[1])).has("/online", "false").has("/lastSeenAt", null);
                assertThat(pair[0].findsOnline(pair[1].username())).isEmpty();
            }
            alice.unblocks(bob).accepted();
            assertThat(alice.looksUp(bob)).has("/online", "true");
            assertThat(bob.looksUp(alice)).has("/online", "true");
            assertThat(hers.isOpen() && his.isOpen()).isTrue();
        }
    }

    @Test
    void oneOfTwoDevicesIsEnough() {
        Person phone = bob.signsIn();
        try (LiveClient desk = bob.goesLive();
                LiveClient mobile = phone.goesLive()) {
            awaitsOnline(alice, bob, true);

            phone.signsOut().accepted();
            mobile.awaitsClose(Duration.ofSeconds(5));

            desk.isUpToDate();
            assertThat(alice.looksUp(bob)).has("/online", "true");
        }
    }

    private static void awaitsOnline(Person viewer, Person other, boolean online) {
        await().untilAsserted(() -> assertThat(viewer.looksUp(other)).has("/online", online));
    }

    private static boolean isPresence(Frame frame, Person who, boolean online) {
        return frame.is("presence") && frame.has("/username", who.username()) && frame.has("/online", online);
    }
}
