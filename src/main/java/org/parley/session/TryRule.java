package org.parley.session;

import java.time.Duration;
import java.time.Instant;

/** How often something may be tried. */
enum TryRule {
    /**
     * Five wrong passwords are free; the next makes one wait 2 s, then 4, 8 … up to 15 minutes, so never more than 100
     * in an hour. An hour of quiet forgets them. Nothing locks an account for good: that would be a way to do it to
     * others.
     */
    ACCOUNT {
        @Override
        boolean isForgotten(Instant firstAt, Instant blockedUntil, Instant now) {
            return now.isAfter(blockedUntil.plus(QUIET));
        }

        @Override
        Instant blockedUntil(int counted, Instant firstAt, Instant now) {
            int beyond = counted - FREE;
            if (beyond <= 0) return now;
            Duration wait = Duration.ofSeconds(1L << Math.min(beyond, 30));
            return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    },

    /** Forty in 15 minutes, whoever is tried. */
    ADDRESS {
        @Override
        boolean isForgotten(Instant firstAt, Instant blockedUntil, Instant now) {
            return !now.isBefore(firstAt.plus(ADDRESS_SPAN));
        }

        @Override
        Instant blockedUntil(int counted, Instant firstAt, Instant now) {
            return counted < ADDRESS_MOST ? now : firstAt.plus(ADDRESS_SPAN);
        }
    },

    /** Twenty new accounts an hour. */
    SIGN_UP {
        @Override
        boolean isForgotten(Instant firstAt, Instant blockedUntil, Instant now) {
            return !now.isBefore(firstAt.plus(SIGN_UP_SPAN));
        }

        @Override
        Instant blockedUntil(int counted, Instant firstAt, Instant now) {
            return counted < SIGN_UP_MOST ? now : firstAt.plus(SIGN_UP_SPAN);
        }
    };

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofHours(1);
    private static final int ADDRESS_MOST = 40;
    private static final Duration ADDRESS_SPAN = Duration.ofMinutes(15);
    private static final int SIGN_UP_MOST = 20;
    private static final Duration SIGN_UP_SPAN = Duration.ofHours(1);

    /** Whether what was counted counts no more. */
    abstract boolean isForgotten(Instant firstAt, Instant blockedUntil, Instant now);

    /** @param counted with the one that was just made */
    abstract Instant blockedUntil(int counted, Instant firstAt, Instant now);
}
