package org.parley.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class NoteTest {
    @Test
    void twoHundredCharactersOfAnyScriptFit() {
        assertThat(new Note("😀".repeat(200)).value()).hasSize(400);
    }

    @Test
    void oneMoreDoesNot() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Note("好".repeat(201)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t"})
    void nothingSaidIsNoNote(String nothing) {
        assertThat(new Note(nothing)).isEqualTo(Note.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD83Db", "\uDE00"})
    void whatNoDatabaseKeepsIsRefused(String broken) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Note(broken));
    }
}
