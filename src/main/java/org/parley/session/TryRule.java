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
    ACCOUNT(0, Duration.ZERO) {
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
    ADDRESS(40, Duration.ofMinutes(15)),

    /** Twenty new accounts an hour. */
    SIGN_UP(20, Duration.ofHours(1)),

    /** Ten forgotten passwords an hour, whoever's they are. */
    RESETS_FROM_ADDRESS(10, Duration.ofHours(1)),

    /** Two letters an hour about a forgotten password, and five a day: more would fill somebody's mailbox. */
    RESETS_THIS_HOUR(2, Duration.ofHours(1)),
    RESETS_TODAY(5, Duration.ofDays(1));

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofHours(1);

    private final int most;
    private final Duration span;

    TryRule(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** Whether what was counted counts no more. */
    boolean isForgotten(Instant firstAt, Instant blockedUntil, Instant now) {
        return !now.isBefore(firstAt.plus(span));
    }

    /** @param counted with the one that was just made */
    Instant blockedUntil(int counted, Instant firstAt, Instant now) {
        return counted < most ? now : firstAt.plus(span);
    }
}
