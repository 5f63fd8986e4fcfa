package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Invalid;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "first.last+tag@mail.example.co.uk", "用户@例子.公司", "o'hara@example.org"})
    void anAddressIsAnAddress(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @Test
    void caseAndSpaceAroundDoNotTellAddressesApart() {
        assertThat(new EmailAddress(" A@Example.ORG ")).isEqualTo(new EmailAddress("a@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@example.org",
                "a@example",
                "a b@example.org",
                "a@exa mple.org",
                "a@-example.org",
                "a@example.org\nBcc: x@example.org",
                "a@b@example.org",
                "\"a\"@example.org",
                "a,b@example.org"
            })
    void whatMailCannotReachIsNoAddress(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void aLongTextIsRefusedQuickly() {
        String text = "a@" + "a-".repeat(30_000);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(Invalid.class));
    }
}
