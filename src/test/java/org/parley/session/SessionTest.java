package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void anUnusedSessionEndsAfterItsIdleTime() {
        assertThat(session(Duration.ofHours(12)).expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    }

    @Test
    void eachUseMovesTheEnd() {
        Session session = session(Duration.ofDays(30));

        session.use(NOON.plus(Duration.ofDays(20)));

        assertThat(session.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(50)));
    }

    @Test
    void noUseMovesItBeyondNinetyDays() {
        Session session = session(Duration.ofDays(30));

        session.use(NOON.plus(Duration.ofDays(89)));

        assertThat(session.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(90)));
    }

    @Test
    void whatADeviceSaysOfItselfIsShownWithoutControlCharacters() {
        Device device = new Device("Fire\r\nfox\u001b[31m" + "x".repeat(500), "127.0.0.1");

        assertThat(device.userAgent()).startsWith("Fire  fox [31m").hasSize(256);
        assertThat(new Device(null, "").userAgent()).isNull();
    }

    private static Session session(Duration idle) {
        return new Session(
                UUID.randomUUID(), UUID.randomUUID(), Token.fresh(), new Device("Firefox", "::1"), idle, NOON);
    }
}
