package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void caseDoesNotMatterInAnyScript() {
        assertThat(Folded.of("ÉCOLE")).isEqualTo(Folded.of("école"));
        assertThat(Folded.of("ПРИВЕТ")).isEqualTo(Folded.of("привет"));
        assertThat(Folded.of("STRASSE")).isEqualTo(Folded.of("straße")).isEqualTo(Folded.of("STRAẞE"));
    }

    @Test
    void aPartOfAGreekWordIsAPartOfItHoweverItEnds() {
        assertThat(Folded.of("ΟΔΟΣ")).isEqualTo(Folded.of("οδος")).isEqualTo(Folded.of("οδοσ"));
        assertThat(Folded.of("ΟΔΟΣΗΜΑ")).contains(Folded.of("ΟΔΟΣ"));
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(Folded.of("e\u0301cole")).isEqualTo(Folded.of("\u00e9cole"));
        assertThat(Folded.of("ＡＢＣ１２３")).isEqualTo("abc123");
        assertThat(Folded.of("ﬁne")).isEqualTo("fine");
    }

    @Test
    void signsStayAsTheyAre() {
        assertThat(Folded.of("100%_\\*?上海🎉")).isEqualTo("100%_\\*?上海🎉");
    }
}
