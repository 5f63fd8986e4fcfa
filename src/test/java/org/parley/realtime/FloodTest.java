package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FloodTest {
    private final Flood flood = new Flood();

    private boolean isToldToWait(int times, long second) {
        boolean over = false;
        for (int i = 0; i < times; i++) over = flood.goesOn(TimeUnit.SECONDS.toNanos(second));
        return over;
    }

    @Test
    void moreThanTwentyTimesInAMinuteIsTooOften() {
        assertThat(isToldToWait(20, 5)).isFalse();

        assertThat(isToldToWait(1, 59)).isTrue();
    }

    @Test
    void whoIsTooFastNowAndThenIsNeverCutOff() {
        for (int minute = 1; minute < 100; minute++)
            assertThat(isToldToWait(20, minute * 61L)).isFalse();
    }
}
