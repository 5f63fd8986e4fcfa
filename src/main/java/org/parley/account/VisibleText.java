package org.parley.account;

import java.text.Normalizer;

/** One line that shows what it says: no control, no change of direction, nothing of zero width, no blank letters. */
public final class VisibleText {
    /** Letters by their category, and nothing at all to the eye. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800\u034f\u180e\u17b4\u17b5";

    private static final int LONGEST_RAW = 4096;

    private VisibleText() {}

    public static String normal(String text) {
        if (text == null || text.length() > LONGEST_RAW) return text == null ? "" : text;
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean isVisible(String text) {
        return text.codePoints().allMatch(VisibleText::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Formatting: direction overrides, zero-width joiners, tags. Emoji sequences and some scripts use
            // joiners, but in a name they serve to look like another name.
            case Character.FORMAT -> false;
            default -> BLANK.indexOf(c) < 0;
        };
    }
}
