package org.parley.friendship;

import org.parley.platform.Invalid;

/** What a requester writes along: 1 to 200 code points, or nothing. */
record Note(String value) {
    static final int MAX = 200;
    static final Note NONE = new Note(null);

    /** @throws Invalid when it is too long or holds what no text holds (NUL, half a surrogate pair) */
    Note {
        value = value == null || value.isBlank() ? null : value.strip();
        if (value != null) {
            if (value.codePointCount(0, value.length()) > MAX) {
                throw new Invalid("note", "must be at most " + MAX + " characters");
            }
            if (!Words.storable(value)) throw new Invalid("note", "holds characters that are not text");
        }
    }
}
