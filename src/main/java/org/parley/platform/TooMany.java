package org.parley.platform;

import java.time.Duration;

/** 429: allowed, but not so often. */
public final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super(429, "too-many", "Too many tries", "Wait a moment, then try again.");
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
