package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/c/0192?x=1&y=%20#m", "/settings", "/"})
    void aPathOfThisSiteIsKept(String path) {
        assertThat(new LocalPath(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "app",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "/a\\b",
                "/a b",
                "/\t/evil.example",
                "/ä"
            })
    void whatCouldLeadElsewhereLeadsHome(String path) {
        assertThat(new LocalPath(path).value()).isEqualTo("/app");
    }
}
