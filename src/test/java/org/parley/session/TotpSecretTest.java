package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final TotpSecret secret = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, whose eight digits end in the six that apps show. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(secret.step(code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void aClockMayBeOffByOneStepAndNoMore() {
        Instant then = Instant.ofEpochSecond(1111111111);

        assertThat(secret.step("050471", then.plusSeconds(30), 0)).isPresent();
        assertThat(secret.step("050471", then.minusSeconds(30), 0)).isPresent();
        assertThat(secret.step("050471", then.plusSeconds(60), 0)).isEmpty();
        assertThat(secret.step("050471", then.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        Instant then = Instant.ofEpochSecond(1111111111);
        long step = secret.step("050471", then, 0).orElseThrow();

        assertThat(secret.step("050471", then, step)).isEmpty();
        assertThat(secret.step("081804", then, step)).isEmpty();
    }

    @Test
    void appsReadItsNameAndIssuerFromTheLink() {
        assertThat(secret.uri("a.b"))
                .isEqualTo("otpauth://totp/Parley:a.b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parley");
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String text : new String[] {"", "12345", "1234567", "abcdef", "٠٥٠٤٧١"}) {
            assertThat(secret.step(text, NOON, 0)).as(text).isEmpty();
        }
    }

    @Test
    void aCodeForWhenTheAppIsLostIsAllDigitsInGroups() {
        RecoveryCode code = RecoveryCode.fresh();

        assertThat(code.shown()).matches("\\d{4}(-\\d{4}){4}");
        assertThat(code.hash()).isEqualTo(new RecoveryCode(code.shown().replace("-", "")).hash());
        assertThat(code).isNotEqualTo(RecoveryCode.fresh());
    }
}
