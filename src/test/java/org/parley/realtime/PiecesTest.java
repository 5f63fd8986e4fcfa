package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
