package org.parley.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parley.platform.TryAgain;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes, one lane, a salt of 16 bytes and a tag of 32, kept as a PHC string.
 * At most two are computed at a time, so that a flood of sign-ins leaves the processors to those who are signed in.
 */
@ApplicationScoped
class Passwords {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 2;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function NOW = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID, 19);

    /** Nobody's: it makes an unknown login cost what a known one costs. Made up: to compute one would delay a start. */
    private static final String NOBODYS = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
            .formatted(NOW.getMemory(), NOW.getIterations(), "A".repeat(22), "A".repeat(43));

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();

    /** @throws TryAgain when it was not its turn within two seconds */
    String hash(Password password) {
        return inTurn(() -> compute(password.value()));
    }

    /**
     * @param hash as kept, or null where there is none to compare with: then false, after the same time
     * @throws TryAgain when it was not its turn within two seconds
     */
    boolean matches(String text, String hash) {
        boolean equal = inTurn(() -> check(Password.normal(text), hash == null ? NOBODYS : hash));
        return equal && hash != null;
    }

    /** Whether it was computed with less than what is asked today. */
    static boolean isWeak(String hash) {
        Argon2Function then = Argon2Function.getInstanceFromHash(hash);
        return then.getMemory() < NOW.getMemory()
                || then.getIterations() < NOW.getIterations()
                || then.getOutputLength() < NOW.getOutputLength()
                || then.getVariant() != Argon2.ID;
    }

    private String compute(String normal) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return NOW.hash(normal.getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    private static boolean check(String normal, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(normal.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new TryAgain();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryAgain();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
