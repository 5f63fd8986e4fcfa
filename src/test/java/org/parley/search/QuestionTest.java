package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.platform.Invalid;

class QuestionTest {
    @Test
    void wildcardsStandForThemselves() {
        assertThat(Question.of("50%", null).fits("now 50% off", null)).isTrue();
        assertThat(Question.of("5%o", null).fits("now 50% off", null)).isFalse();
        assertThat(Question.of("a_c", null).fits("abc", null)).isFalse();
        assertThat(Question.of("\\", null).fits("c:\\temp", null)).isTrue();
    }

    @Test
    void oneTo200CodePointsCanBeAsked() {
        assertThat(Question.of("𝄞".repeat(200), null).fits("𝄞".repeat(201), null))
                .isTrue();
        assertThatThrownBy(() -> Question.of("𝄞".repeat(201), null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Question.of("", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Question.of(null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void nulAndHalfACharacterCannot() {
        assertThatThrownBy(() -> Question.of("a\u0000", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Question.of("\ud800", null)).isInstanceOf(Invalid.class);
    }
}
