package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void theParametersStandBesideTheHash() {
        String hash = passwords.hash(new Password("correct horse"));

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Passwords.isWeak(hash)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash(new Password("correct horse")))
                .isNotEqualTo(passwords.hash(new Password("correct horse")));
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash(new Password("caf\u00e9 au lait " + "x".repeat(100) + "1"));

        assertThat(passwords.matches("cafe\u0301 au lait " + "x".repeat(100) + "1", hash))
                .isTrue();
        assertThat(passwords.matches("caf\u00e9 au lait " + "x".repeat(100) + "2", hash))
                .isFalse();
        assertThat(passwords.matches(null, hash)).isFalse();
    }

    @Test
    void nothingMatchesNobody() {
        assertThat(passwords.matches("nobody's password", null)).isFalse();
    }

    @Test
    void aHashOfOtherTimesStillMatchesAndIsKnownAsWeak() {
        String old = com.password4j.Argon2Function.getInstance(4096, 1, 1, 32, com.password4j.types.Argon2.ID, 19)
                .hash("correct horse")
                .getResult();

        assertThat(passwords.matches("correct horse", old)).isTrue();
        assertThat(Passwords.isWeak(old)).isTrue();
    }
}
