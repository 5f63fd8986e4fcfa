package org.parley.account;

import java.text.Normalizer;
import java.util.Locale;
import org.parley.platform.Invalid;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * A password that somebody chooses: 8 (setting) to 128 code points, in NFKC so that every keyboard's "é" is the same
 * (NIST SP 800-63B), none of the common ones, not one's own name nor the product's. No rules of composition.
 */
record Password(String value) {
    private static final int MOST = 128;
    /** Normal forms can be longer than what was sent; nobody gets to make them much longer. */
    private static final int LONGEST_RAW = 1024;

    /**
     * @param field    where violations are shown
     * @param username whose it is to be, or null where that is refused elsewhere
     * @throws Invalid when it is too short, too long or too easily guessed
     */
    static Password chosen(String text, String field, Username username) {
        int least = Settings.current().number(Setting.PASSWORDS_MIN_LENGTH);
        String normal = normal(text);
        int length = normal.codePointCount(0, normal.length());
        if (length < least) throw new Invalid(field, "must be at least " + least + " characters");
        if (length > MOST) throw new Invalid(field, "must be at most " + MOST + " characters");
        String folded = normal.toLowerCase(Locale.ROOT);
        if (CommonPasswords.contain(folded)) throw new Invalid(field, "is one of the most common passwords");
        if (isName(folded, "parley") || username != null && isName(folded, username.value())) {
            throw new Invalid(field, "must not be a name");
        }
        return new Password(normal);
    }

    /** The same text as it was hashed, or something that no password is. */
    static String normal(String text) {
        if (text == null) return "";
        String bounded = text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }

    /** With or without digits and signs around it; a name may end in digits itself. */
    private static boolean isName(String password, String name) {
        return password.equals(name) || core(password).equals(core(name));
    }

    private static String core(String folded) {
        return folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
