package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
    private final Pieces pieces = new Pieces();

    @Test
    void oneAfterTheOtherTheyAreTheFrame() {
        for (String piece : new String[] {"", "what ", "", "is ", "said"})
            assertThat(pieces.add(piece, 12)).isTrue();

        assertThat(pieces.take()).isEqualTo("what is said");
        assertThat(pieces.add("next", 12)).isTrue();
        assertThat(pieces.take()).isEqualTo("next");
    }

    @Test
    void togetherTheyAreNoLongerThanTheLimit() {
        assertThat(pieces.add("what is said", 12)).isTrue();

        assertThat(pieces.add("!", 12)).isFalse();

        assertThat(pieces.take()).isEmpty();
        assertThat(pieces.add("much too long", 12)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "语", "\uD83D\uDE00"})
    void theyAreCountedAsOnTheWire(String character) {
        int octets = character.getBytes(StandardCharsets.UTF_8).length;

        assertThat(pieces.add(character, octets - 1)).isFalse();
        assertThat(pieces.add(character, octets)).isTrue();
        assertThat(pieces.add(character, 2 * octets - 1)).isFalse();
        assertThat(pieces.add(character + character, 2 * octets)).isTrue();
    }
}
