package org.parley.message;

import java.util.regex.Pattern;
import org.parley.platform.Invalid;

/** What a client calls the thing that it makes, so that trying again makes it once: 1 to 64 of {@code A-Za-z0-9_-}. */
record ClientId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws Invalid when it has another shape */
    ClientId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Invalid("clientId", "must be 1 to 64 of A–Z, a–z, 0–9, _ and -");
        }
    }
}
