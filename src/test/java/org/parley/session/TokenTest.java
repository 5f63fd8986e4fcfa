package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Test
    void itHas256Bits() {
        assertThat(Token.fresh().text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Token.fresh().text()).distinct())
                .hasSize(1000);
    }

    @Test
    void whatIsStoredIsItsSha256() {
        assertThat(HexFormat.of().formatHex(new Token("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void itIsNeverPrinted() {
        Token token = Token.fresh();

        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(new SignedIn(token.text(), null, new org.parley.account.Caller(null, "alice", null)).toString())
                .doesNotContain(token.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../../../etc/passwd", "' or 1=1 --"})
    void whatWasNeverGivenOutIsNotLookedUp(String text) {
        assertThat(Token.parse(text)).isEmpty();
        assertThat(Token.parse(null)).isEmpty();
    }
}
