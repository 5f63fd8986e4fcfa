package org.parley.report;

import org.parley.platform.Invalid;

/** What a reporter says in their own words: at most 1000 code points, or nothing. */
record Remark(String value) {
    private static final int MOST = 1000;

    /** @throws Invalid when it is too long or holds what no text holds (NUL, half a surrogate pair) */
    Remark {
        value = value == null || value.isBlank() ? null : value.strip();
        if (value != null) {
            if (value.codePointCount(0, value.length()) > MOST)
                throw new Invalid("comment", "must be at most " + MOST + " characters");
            if (value.codePoints().anyMatch(Remark::unfit))
                throw new Invalid("comment", "holds characters that are not text");
        }
    }

    private static boolean unfit(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
