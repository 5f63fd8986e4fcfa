package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Whereabouts whereabouts = new Whereabouts(false, null);

    @Test
    void whoComesHasNoLastSeenWhileOnline() {
        comes(NOON);
        assertThat(whereabouts.online()).isTrue();
        assertThat(whereabouts.lastSeenAt()).isNull();
    }

    @Test
    void whoGoesWasLastSeenThen() {
        comes(NOON);

        goes(NOON.plusSeconds(300));
        assertThat(whereabouts.lastSeenAt()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void lastSeenIsRenewedAtMostOnceAMinute() {
        comes(NOON);
        goes(NOON.plusSeconds(10));
        comes(NOON.plusSeconds(20));
        goes(NOON.plusSeconds(69));
        assertThat(whereabouts.lastSeenAt()).isEqualTo(NOON.plusSeconds(10));

        comes(NOON.plusSeconds(69));
        goes(NOON.plusSeconds(70));
        assertThat(whereabouts.lastSeenAt()).isEqualTo(NOON.plusSeconds(70));
    }

    private void comes(Instant at) {
        whereabouts = whereabouts.turn(true, at);
    }

    private void goes(Instant at) {
        whereabouts = whereabouts.turn(false, at);
    }
}
