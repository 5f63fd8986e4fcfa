package org.parley.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording("https://chat.example.org/");

    private Sheet letter(String locale, String name) {
        return wording.of(
                new Letter("a@example.org", locale, "reset", "/reset-password?token=x", Duration.ofMinutes(15), name));
    }

    @Test
    void linksLeadToTheAddressOfTheSettingsAndNowhereElse() {
        assertThat(letter("en", "alice").text())
                .contains("\nhttps://chat.example.org/reset-password?token=x\n")
                .contains("@alice")
                .doesNotContain("{");
    }

    @Test
    void everyChineseIsMetWithTheOneWeHaveAndAllElseWithEnglish() {
        assertThat(letter("zh-TW", "alice").text()).contains("你好");
        assertThat(letter("fr", "alice").text()).contains("Hello");
        assertThat(letter(null, "alice").text()).contains("Hello");
    }

    @Test
    void whatIsFilledInIsTextAndNeverMarkup() {
        assertThat(letter("en", "<b>&\"").html())
                .contains("@&lt;b&gt;&amp;&quot;")
                .doesNotContain("<b>");
    }

    @Test
    void aSheetIsReadAsItWasWritten() {
        Sheet sheet = letter("zh-CN", "alice");

        assertThat(Sheet.of(sheet.bytes())).isEqualTo(sheet);
        assertThat(sheet.toString()).doesNotContain("token");
    }
}
