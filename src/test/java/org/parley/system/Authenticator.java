package org.parley.system;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's authenticator app, written from RFC 6238 alone. */
final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final byte[] secret;
    private final long began = Instant.now().getEpochSecond() / 30;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    static Authenticator with(String base32) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (char c : base32.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(ALPHABET.indexOf(c)));
        }
        byte[] bytes = bits.toByteArray();
        byte[] secret = new byte[20];
        for (int i = 1; i <= Math.min(20, bytes.length); i++) secret[20 - i] = bytes[bytes.length - i];
        return new Authenticator(secret);
    }

    /** That of the step in which this app began. */
    String code() {
        return at(began);
    }

    /** That of the step after it, which a server takes already: nobody has to wait for half a minute. */
    String nextCode() {
        return at(began + 1);
    }

    private String at(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
