package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class DisplayNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "王小明", "محمد", "O’Brien-Smith", "🙂", "a", "Ålesund 5"})
    void aNameOfAnyScriptIsAName(String name) {
        assertThat(new DisplayName(name).value()).isEqualTo(name);
    }

    @Test
    void spaceAroundIsNoPartOfIt() {
        assertThat(new DisplayName("  Bob \n").value()).isEqualTo("Bob");
    }

    @Test
    void bothWaysToWriteAnAccentAreOneName() {
        assertThat(new DisplayName("Zoe\u0308")).isEqualTo(new DisplayName("Zo\u00eb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\u0000b",
                "a\nb",
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                "a\u200db",
                "\ufeffa",
                "\u3164",
                "a\u2028b",
                "\ud800",
                "a\u00adb",
                "\ue000",
                "\udb40\udc41"
            })
    void aNameThatHidesSomethingIsRefused(String name) {
        assertThatThrownBy(() -> new DisplayName(name)).isInstanceOf(Invalid.class);
    }

    @Test
    void sixtyFourCharactersFitWhateverTheirSize() {
        assertThat(new DisplayName("🙂".repeat(64)).value()).hasSize(128);
        assertThatThrownBy(() -> new DisplayName("🙂".repeat(65))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new DisplayName("x".repeat(100_000))).isInstanceOf(Invalid.class);
    }
}
