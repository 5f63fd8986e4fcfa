package org.parley.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client shows to be who it is: 256 random bits, written in 43 characters. They say nothing, so there is
 * nothing in them to forge, and they end where their row ends.
 */
record Token(String text) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What has another shape was never given out. */
    static Optional<Token> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** As stored. The token has more entropy than any search can cover, so no salt and no slow hash. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
