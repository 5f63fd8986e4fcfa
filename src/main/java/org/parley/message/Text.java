package org.parley.message;

import java.util.Optional;
import org.parley.platform.Invalid;
import org.parley.platform.Violation;

/** What somebody says: 1 to 4000 code points once white space is taken from both ends, kept exactly. */
record Text(String value) {
    private static final int MAX_CODE_POINTS = 4000;

    /** @throws Invalid naming {@code body} */
    Text {
        value = stripped(value);
        Optional<Violation> wrong = wrong(value);
        if (wrong.isPresent()) throw new Invalid(wrong.stream().toList());
    }

    static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** What cannot be accepted of a stripped text. */
    static Optional<Violation> wrong(String text) {
        if (text.isEmpty()) return violation("must not be empty");
        if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS)
            return violation("must have at most " + MAX_CODE_POINTS + " characters");
        if (text.codePoints().anyMatch(Text::unfit)) return violation("must not hold NUL or half a surrogate pair");
        return Optional.empty();
    }

    private static Optional<Violation> violation(String message) {
        return Optional.of(new Violation("body", message));
    }

    private static boolean unfit(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
