package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class UsernameTest {
    @Test
    void caseDoesNotTellUsernamesApartInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(new Username("IRIS")).isEqualTo(new Username("iris"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1ab", "_ab", "a b", "аlice", "ａlice", "alice\u200d", "İris", "straße", "a@b.c"})
    void whatCouldBeTakenForAnotherIsNoUsername(String text) {
        assertThatThrownBy(() -> new Username(text)).isInstanceOf(Invalid.class);
        assertThat(Username.find(text)).isEmpty();
    }

    @Test
    void itHasThreeToThirtyTwoCharacters() {
        assertThat(new Username("abc").value()).isEqualTo("abc");
        assertThat(new Username("a" + "1".repeat(31)).value()).hasSize(32);
        assertThatThrownBy(() -> new Username("a" + "1".repeat(32))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Username(null)).isInstanceOf(Invalid.class);
    }
}
