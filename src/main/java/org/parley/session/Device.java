package org.parley.session;

import java.util.Optional;

/** Where somebody signed in, for them to recognise. Both are claims: neither is believed for anything. */
record Device(String userAgent, String address) {
    private static final int LONGEST_AGENT = 256;
    private static final int LONGEST_ADDRESS = 64;

    Device {
        userAgent = clean(userAgent, LONGEST_AGENT);
        address = clean(address, LONGEST_ADDRESS);
    }

    private static String clean(String text, int most) {
        return Optional.ofNullable(text)
                .map(raw -> raw.replaceAll("[^\\x20-\\x7e]", " ").strip())
                .map(plain -> plain.length() > most ? plain.substring(0, most) : plain)
                .filter(plain -> !plain.isEmpty())
                .orElse(null);
    }
}
