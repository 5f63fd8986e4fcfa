package org.parley.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeWindowTest {
    private static final Instant SENT = Instant.parse("2026-11-21T09:30:00Z");

    @Test
    void aDayIsADayToTheLastMoment() {
        ChangeWindow day = new ChangeWindow(Duration.ofDays(1));

        assertThatCode(() -> day.check(SENT, SENT.plus(Duration.ofDays(1)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> day.check(SENT, SENT.plus(Duration.ofDays(1)).plusNanos(1000)))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void zeroIsNoLimit() {
        assertThatCode(() -> new ChangeWindow(Duration.ZERO).check(SENT, SENT.plus(Duration.ofDays(10_000))))
                .doesNotThrowAnyException();
    }
}
