package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID alice = UUID.randomUUID();
    private final Whereabouts whereabouts = new Whereabouts(alice);

    @Test
    void whoComesIsNewsAndHasNoLastSeenWhileOnline() {
        assertThat(comes(NOON)).isTrue();
        assertThat(whereabouts.online()).isTrue();
        assertThat(whereabouts.seenAt()).isNull();
    }

    @Test
    void whoIsOnlineAlreadyIsNoNews() {
        comes(NOON);

        assertThat(comes(NOON.plusSeconds(9))).isFalse();
    }

    @Test
    void whoGoesWasLastSeenThen() {
        comes(NOON);

        assertThat(goes(NOON.plusSeconds(300))).isTrue();
        assertThat(whereabouts.seenAt()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void lastSeenIsRenewedAtMostOnceAMinute() {
        comes(NOON);
        goes(NOON.plusSeconds(10));
        comes(NOON.plusSeconds(20));
        goes(NOON.plusSeconds(69));
        assertThat(whereabouts.seenAt()).isEqualTo(NOON.plusSeconds(10));

        comes(NOON.plusSeconds(69));
        goes(NOON.plusSeconds(70));
        assertThat(whereabouts.seenAt()).isEqualTo(NOON.plusSeconds(70));
    }

    private boolean comes(Instant at) {
        return whereabouts.turn(new Turn(alice, true, at), "here");
    }

    private boolean goes(Instant at) {
        return whereabouts.turn(new Turn(alice, false, at), "here");
    }
}
