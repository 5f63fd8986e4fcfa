package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.platform.Invalid;
import org.parley.platform.MemoryStore;
import org.parley.platform.Sql;

/** How long an invitation is good. */
class InvitesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Sql sql = MemoryStore.named("invites" + System.nanoTime());
    private final Invites invites = new Invites();
    private final UUID alice = account("alice");
    private final Invite invite;

    InvitesTest() {
        invites.sql = sql;
        itIs(Duration.ZERO);
        invite = invites.make(alice);
    }

    private void itIs(Duration later) {
        invites.clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
    }

    @Test
    void untilTheLastMomentOfItsWeekItLetsSomebodyIn() {
        itIs(WEEK.minusMillis(1));

        assertThat(invites.isGood(invite.code())).isTrue();
        invites.use(invite.code(), account("bob"));

        assertThat(invites.isGood(invite.code())).isFalse();
    }

    @Test
    void afterAWeekItLetsNobodyInAndWaitsForNobody() {
        itIs(WEEK);

        assertThat(invites.isGood(invite.code())).isFalse();
        assertThatThrownBy(() -> invites.use(invite.code(), account("bob"))).isInstanceOf(Invalid.class);
        assertThat(invites.waiting(alice, null, null).items()).isEmpty();
        assertThatThrownBy(() -> invites.takeBack(alice, invite.id())).isInstanceOf(NoSuchInvite.class);
    }

    @Test
    void whatNobodyUsedIsForgottenAndWhoCameByWhoseIsRemembered() {
        invites.use(invite.code(), account("bob"));
        invites.make(alice);
        itIs(WEEK);

        invites.sweep();

        assertThat(sql.list("select id from invite", row -> Sql.id(row, "id").toString()))
                .containsExactly(invite.id());
    }

    private UUID account(String username) {
        return MemoryStore.account(sql, username, NOON);
    }
}
