package org.parley.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an account is online on any node, and when it was last seen go.
 *
 * @param seenAt null when never; renewed at most once a minute
 */
record Whereabouts(boolean online, Instant seenAt) {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    /** @param at when the last connection of all came or went */
    Whereabouts turn(boolean nowOnline, Instant at) {
        boolean renews = !nowOnline && (seenAt == null || !at.isBefore(seenAt.plus(PRECISION)));
        return new Whereabouts(nowOnline, renews ? at : seenAt);
    }

    /** What others may know: null while online, and for who was never seen go. */
    Instant lastSeenAt() {
        return online ? null : seenAt;
    }
}
