package org.parley.message;

import org.parley.platform.Refusal;

/** 409: a conversation takes no more pins. */
public final class TooManyPins extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyPins(int most) {
        super(
                409,
                "too-many-pins",
                "Too many pinned messages",
                "There are " + most + " pinned messages here already. Unpin another one first.");
    }
}
