package org.parley.friendship;

/** What can be kept and compared as text. */
final class Words {
    private Words() {}

    /** Whether no database refuses it: no NUL, no half of a surrogate pair. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
