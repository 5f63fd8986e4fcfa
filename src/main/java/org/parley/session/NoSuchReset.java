package org.parley.session;

import org.parley.platform.Refusal;

/** 404: this token resets nothing: made up, used, too old, or replaced by a newer one. */
public final class NoSuchReset extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchReset() {
        super(404, "no-such-reset", "No such reset", "This link is used up or too old. Ask for another.");
    }
}
