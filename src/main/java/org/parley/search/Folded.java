package org.parley.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as a search compares them: letters of every script without regard to case, and compatible forms (full-width
 * letters, ligatures, composed accents) as one, NFKC of Unicode Standard Annex 15. The index and the question go
 * through here alike; what was written stays as it is.
 */
final class Folded {
    private Folded() {}

    static String of(String text) {
        // down, up and down again: only so are ß, ẞ and SS one, and only by letters are the three sigmas
        return normal(lower(lower(normal(text)).toUpperCase(Locale.ROOT)));
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    private static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
