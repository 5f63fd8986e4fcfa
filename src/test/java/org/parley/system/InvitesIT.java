package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Inviting people, where anybody may come. */
class InvitesIT {
    private final Person alice = Person.signsUp("alice");

    private Answer invites() {
        return alice.sends("POST", "/invites", null);
    }

    @Test
    void anInvitationIsGoodForAWeekAndItsCodeIsToldOnce() {
        Answer made = invites();

        assertThat(made).hasStatus(201);
        assertThat(made.at("/code")).matches("[A-Za-z0-9_-]{43}");
        assertThat(Duration.between(Instant.now(), Instant.parse(made.at("/expiresAt"))))
                .isBetween(
                        Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7).plusMinutes(5));
        Answer waiting = alice.gets("/invites");
        assertThat(waiting.items()).hasSize(1);
        assertThat(waiting).has("/items/0/id", made.at("/id"));
        assertThat(waiting.body()).doesNotContain(made.at("/code"));
    }

    @Test
    void whoMadeItTakesItBackAndNobodyElse() {
        String id = invites().accepted().at("/id");

        assertThat(Person.signsUp("mallory").deletes("/invites/" + id)).isRefusedAs(404, "urn:parley:no-such-invite");
        assertThat(alice.deletes("/invites/" + id)).hasStatus(204);

        assertThat(alice.deletes("/invites/" + id)).isRefusedAs(404, "urn:parley:no-such-invite");
        assertThat(alice.gets("/invites").items()).isEmpty();
    }

    @Test
    void nobodyHasMoreThanTwentyWaiting() {
        for (int i = 0; i < 20; i++) invites().accepted();

        assertThat(invites()).isRefusedAs(409, "urn:parley:too-many-invites");
        assertThat(alice.gets("/invites?limit=15")).satisfies(page -> {
            assertThat(page.items()).hasSize(15);
            assertThat(alice.gets("/invites?cursor=" + page.at("/next")).items())
                    .hasSize(5);
        });
    }
}
