package org.parley.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.stream.IntStream;

/**
 * In place of a code when the app is lost: twenty digits, so that they can be typed where codes are. More than any
 * search covers (66 bits), hence no slow hash.
 */
record RecoveryCode(String digits) {
    static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode fresh() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) digits.append(RANDOM.nextInt(10));
        return new RecoveryCode(digits.toString());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** In groups, as people read and write them. */
    String shown() {
        return String.join(
                "-",
                IntStream.range(0, LENGTH / GROUP)
                        .mapToObj(i -> digits.substring(i * GROUP, (i + 1) * GROUP))
                        .toList());
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
