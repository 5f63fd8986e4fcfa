package org.parley.session;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app shares with us: 160 random bits, from which both make six digits every 30 s (RFC 6238,
 * HMAC-SHA-1, which is what all apps know).
 */
record TotpSecret(byte[] bytes) {
    private static final int BYTES = 20;
    /** A clock may be off by this many steps, before or after. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    static TotpSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    String text() {
        return Base32.encode(bytes);
    }

    /** As apps read it from a picture or a link. */
    String uri(String username) {
        String name = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return "otpauth://totp/Parley:" + name + "?secret=" + text() + "&issuer=Parley";
    }

    /**
     * The time step that the code is of, if it is later than the last one taken: nobody who looked on can use a code
     * again.
     */
    OptionalLong step(String code, Instant now, long last) {
        long present = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (step > last && isEqual(code, at(step))) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    private String at(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
