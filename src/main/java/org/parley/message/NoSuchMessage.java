package org.parley.message;

import org.parley.platform.Refusal;

/** 404: no such message, or not one that the caller may see. */
public final class NoSuchMessage extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchMessage() {
        super(404, "no-such-message", "No such message", "There is no message with this number here.");
    }
}
