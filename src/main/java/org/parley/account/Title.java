package org.parley.account;

import org.parley.platform.Invalid;

/** A line about oneself, such as what one does: up to 128 code points; empty means none. */
record Title(String value) {
    private static final int MOST = 128;

    /** @throws Invalid when it is too long, or has characters that nobody sees */
    Title {
        value = VisibleText.normal(value);
        if (VisibleText.length(value) > MOST) throw new Invalid("title", "must be at most " + MOST + " characters");
        if (!VisibleText.isVisible(value)) throw new Invalid("title", "must have no invisible characters");
    }
}
