package org.parley.message;

import org.parley.platform.Refusal;

/** 409: a message takes no more different emoji. */
public final class TooManyDifferent extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooManyDifferent() {
        super(
                409,
                "too-many-different",
                "Too many different reactions",
                "This message has as many different reactions as it takes. One of those may be given again.");
    }
}
