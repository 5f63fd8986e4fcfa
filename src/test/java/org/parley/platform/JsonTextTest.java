package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", " {\"a\":[1,-2.5e3,true,null,\"\\u0041🙂\"]} ", "{\"a\":12345678901234567890}"})
    void anObjectIsRead(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "5",
                "\"x\"",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{\"a\":}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{\"a\":\"\n\"}",
                "{\"a\":123456789012345678901}",
                "\ufeff{}",
                "{\"a\":\"\\x\"}",
                "{\"a\""
            })
    void anythingElseIsMalformed(String text) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void thirtyTwoLevelsAreReadAndNotOneMore() {
        assertThatCode(() -> check(nested(31))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(nested(32))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> check("{\"a\":" + "[".repeat(30_000))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":\"x\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"\\udc00\":1}", "{\"a\":[\"\\udc00\\ud800\"]}"
            })
    void halfACharacterIsInvalid(String text) {
        assertThatThrownBy(() -> check(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void otherBytesThanUtf8AreMalformed() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};

        assertThatThrownBy(() -> JsonText.check(overlong)).isInstanceOf(Malformed.class);
    }

    private static String nested(int arrays) {
        return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    }

    private static void check(String text) {
        JsonText.check(text.getBytes(StandardCharsets.UTF_8));
    }
}
