package org.parley.platform;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Identifiers: UUIDs of version 7 (RFC 9562, section 5.7), whose order is roughly that of their making. */
public final class Ids {
    /** Above every id there is, whether a database compares them as signed numbers or not. */
    public static final UUID LAST = new UUID(Long.MAX_VALUE, -1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long high = time | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** Clients may send anything where an id belongs; what is not one names nothing. */
    public static Optional<UUID> parse(String text) {
        if (text == null || text.length() != 36) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
