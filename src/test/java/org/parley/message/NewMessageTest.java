package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;
import org.parley.platform.Violation;

class NewMessageTest {
    private static final String FOUR_BYTES = "🎉";

    @Test
    void aBodyLosesWhiteSpaceAtBothEndsAndNothingElse() {
        assertThat(new NewMessage("a", " \n two  words \t", null, false).body()).isEqualTo("two  words");
    }

    @Test
    void aBodyHasUpTo4000CodePointsWhateverTheirLengthInBytes() {
        assertThat(new NewMessage("a", FOUR_BYTES.repeat(4000), null, false).body())
                .hasSize(8000);

        assertThatThrownBy(() -> new NewMessage("a", FOUR_BYTES.repeat(4001), null, false))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t ", "\u2003"})
    void anEmptyBodyIsRefused(String body) {
        assertThatThrownBy(() -> new NewMessage("a", body, null, false)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half \ud83c", "\udf89 half"})
    void nulAndHalvesOfPairsAreRefused(String body) {
        assertThatThrownBy(() -> new NewMessage("a", body, null, false)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ü", "a/b", "'; drop"})
    void aClientIdOfOtherCharactersIsRefused(String clientId) {
        assertThatThrownBy(() -> new NewMessage(clientId, "hi", null, false)).isInstanceOf(Invalid.class);
    }

    @Test
    void aClientIdHasUpTo64Characters() {
        assertThat(new NewMessage("a".repeat(64), "hi", null, false).clientId()).hasSize(64);

        assertThatThrownBy(() -> new NewMessage("a".repeat(65), "hi", null, false))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThatThrownBy(() -> new NewMessage(null, null, null, false))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly("clientId", "body"));
    }
}
