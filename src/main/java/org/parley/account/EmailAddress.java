package org.parley.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.platform.Invalid;

/** A claimed e-mail address, folded. Whether it is one is proved by mail alone, so the shape is only looked at. */
record EmailAddress(String value) {
    private static final int MOST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}<>(),;:\"\\[\\]\\\\]{1,64}@"
            + "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    /** @throws Invalid when it cannot be an address */
    EmailAddress {
        value = fold(value);
        if (value.length() > MOST || !SHAPE.matcher(value).matches()) {
            throw new Invalid("email", "must be an e-mail address");
        }
    }

    /** As stored and looked up; what is no address is found nowhere. */
    static String fold(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
