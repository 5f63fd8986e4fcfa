package org.parley.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** An opaque place in a list: the key of the last item seen. */
public final class Cursor {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    public static String of(String... key) {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param parts how many parts the key has
     * @return the key, or an empty list where there is no cursor
     * @throws Invalid when this is not a cursor of ours
     */
    public static List<String> parse(String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) return List.of();
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> split = List.of(key.split(SEPARATOR, -1));
            if (split.size() == parts) return split;
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw notOurs();
    }

    /** A part of a key that is a number. */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException notANumber) {
            throw notOurs();
        }
    }

    /** A part of a key that is an id. */
    public static UUID id(String part) {
        return Ids.parse(part).orElseThrow(Cursor::notOurs);
    }

    /** What a cursor that no list ever gave out is answered with. */
    public static Invalid notOurs() {
        return new Invalid("cursor", "is not one this server gave out");
    }

    /** @throws Invalid outside 1–100 */
    public static int limit(Integer asked, int fallback) {
        if (asked == null) return fallback;
        if (asked < 1 || asked > MAX_LIMIT) throw new Invalid("limit", "must be from 1 to " + MAX_LIMIT);
        return asked;
    }
}
