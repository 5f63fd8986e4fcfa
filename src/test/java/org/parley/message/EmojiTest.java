package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class EmojiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "❤",
                "❤️",
                "😂",
                "👨‍👩‍👧‍👦",
                "👩🏽‍❤️‍💋‍👨🏿",
                "🏳️‍🌈",
                "🇨🇳",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "1️⃣",
                "©️",
                "🫶",
                "☺️",
                "🀄"
            })
    void whatAPersonSeesAsOneIsOne(String emoji) {
        assertThat(new Emoji(emoji).value()).isEqualTo(emoji);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "a", "1", "好", "👍👍", "👍 ", "🇨", "\u200D", "️", "👍\u0000", "<b>", "👍‍", "\uD83D"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> new Emoji(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 10_000})
    void noneGoesOnForever(int times) {
        assertThatThrownBy(() -> new Emoji("👍" + "‍👍".repeat(times))).isInstanceOf(Invalid.class);
    }
}
