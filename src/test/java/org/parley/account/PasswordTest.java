package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class PasswordTest {
    private static final Username ALICE = new Username("alice-liddell");

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "aaaabaaab", "我家在上海东边的一座", "🙂🙃🙂🙃🙂🙃🙂🙂", "no digits at all", "7319402856"
            })
    void anythingLongAndUncommonIsAPassword(String text) {
        assertThat(Password.chosen(text, "password", ALICE).value()).isEqualTo(text);
    }

    @Test
    void eightTo128CodePointsAreTaken() {
        assertThat(Password.chosen("x9🙂".repeat(42) + "zz", "password", ALICE).value())
                .isNotEmpty();
        refused("x9🙂q1🙂z");
        refused("x9🙂".repeat(43));
        refused("x".repeat(1_000_000));
        refused("");
        refused(null);
    }

    @Test
    void everyKeyboardsAccentIsTheSame() {
        assertThat(Password.chosen("cafe\u0301 au lait", "password", ALICE))
                .isEqualTo(Password.chosen("caf\u00e9 au lait", "password", ALICE));
        assertThat(Password.normal("\uff21\uff22")).isEqualTo("AB");
    }

    @Test
    void spaceAtTheEndsIsPartOfIt() {
        assertThat(Password.chosen(" correct horse ", "password", ALICE).value())
                .isEqualTo(" correct horse ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "12345678", "qwertyuiop", "ILOVEYOU1", "trustno1"})
    void whatEverybodyTriesFirstIsRefused(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice-liddell", "ALICE-LIDDELL", "alice-liddell99", "parley123", "!!Parley!!"})
    void onesOwnNameAndTheProductsAreRefused(String text) {
        refused(text);
    }

    @Test
    void theListOfCommonOnesIsLong() {
        assertThat(CommonPasswords.count()).isGreaterThan(20_000);
    }

    @Test
    void theFieldIsNamedInTheAnswer() {
        assertThatThrownBy(() -> Password.chosen("short", "new", ALICE))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.violations().get(0).field())
                        .isEqualTo("new"));
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(Password.chosen("correct horse", "password", ALICE).toString())
                .doesNotContain("horse");
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Password.chosen(text, "password", ALICE)).isInstanceOf(Invalid.class);
    }
}
