package org.parley.platform;

import java.time.Duration;

/** 503: the store or a queue cannot take it now. Nothing is known to have been stored; trying again is safe. */
public final class TryAgain extends Refusal {
    private static final long serialVersionUID = 1L;

    public TryAgain() {
        super(503, "try-again", "Not now", "The server cannot take this right now. Try again in a moment.");
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(2);
    }
}
