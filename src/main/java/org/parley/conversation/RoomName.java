package org.parley.conversation;

import org.parley.account.VisibleText;
import org.parley.platform.Invalid;

/** What a room is called: 1 to 64 code points of any script, in NFC, on one line. */
public record RoomName(String value) {
    private static final int MOST = 64;

    /** @throws Invalid when it is empty, too long, or has characters that nobody sees */
    public RoomName {
        value = VisibleText.normal(value);
        if (value.isEmpty() || VisibleText.length(value) > MOST) {
            throw new Invalid("name", "must be 1 to " + MOST + " characters");
        }
        if (!VisibleText.isVisible(value)) throw new Invalid("name", "must have no invisible characters");
    }
}
