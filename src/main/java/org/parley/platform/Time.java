package org.parley.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the store keeps them: microseconds since 1970, which every database and provider treats alike. */
public final class Time {
    private Time() {}

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
