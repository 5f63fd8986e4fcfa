package org.parley.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.platform.Invalid;

/** A public handle. Case is ignored, so it is folded once, here. */
public record Username(String value) {
    private static final Pattern SHAPE = Pattern.compile("^[a-z][a-z0-9._-]{2,31}$");

    /** @throws Invalid when it is not 3 to 32 of {@code a-z 0-9 . _ -}, a letter first */
    public Username {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Invalid(
                    "username", "must be 3 to 32 letters a–z, digits, dots, dashes or underscores, a letter first");
        }
    }

    /** For looking up: what cannot be a username names nobody. */
    public static Optional<Username> find(String text) {
        try {
            return Optional.of(new Username(text));
        } catch (Invalid nobody) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
