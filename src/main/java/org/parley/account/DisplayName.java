package org.parley.account;

import org.parley.platform.Invalid;

/** What people are called on the page: 1 to 64 code points of any script, in NFC. */
record DisplayName(String value) {
    private static final int MOST = 64;

    /** @throws Invalid when it is empty, too long, or has characters that nobody sees */
    DisplayName {
        value = VisibleText.normal(value);
        if (value.isEmpty() || VisibleText.length(value) > MOST) {
            throw new Invalid("displayName", "must be 1 to " + MOST + " characters");
        }
        if (!VisibleText.isVisible(value)) throw new Invalid("displayName", "must have no invisible characters");
    }
}
