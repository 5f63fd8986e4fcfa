package org.parley.system;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Names that no other test has, so that tests share a server and run in any order. */
final class Unique {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unique() {}

    /** A username that starts with the nickname. */
    static String name(String nickname) {
        return nickname + "_" + suffix();
    }

    static String suffix() {
        return new BigInteger(40, RANDOM).toString(36);
    }
}
