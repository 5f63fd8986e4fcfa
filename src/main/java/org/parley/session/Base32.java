package org.parley.session;

/** RFC 4648, section 6, without padding: how secrets of authenticator apps are written. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = buffer << 8 | one & 0xff;
            for (held += 8; held >= BITS; held -= BITS) text.append(ALPHABET.charAt(buffer >> held - BITS & 31));
        }
        if (held > 0) text.append(ALPHABET.charAt(buffer << BITS - held & 31));
        return text.toString();
    }
}
