package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {
    @Test
    void absentAndNullAreTheSame() {
        assertThat(ClientFrame.parse("{\"type\":\"ping\",\"ref\":null}")).isEqualTo(new ClientFrame.Ping(null));
        assertThat(ClientFrame.parse("{\"type\":\"ping\"}")).isEqualTo(new ClientFrame.Ping(null));
    }

    @Test
    void membersNobodyKnowsAreNoHarm() {
        assertThat(ClientFrame.parse("{\"type\":\"read\",\"conversation\":\"c\",\"seq\":3,\"sender\":\"x\"}"))
                .isEqualTo(new ClientFrame.Read(null, "c", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"type\":\"send\"",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"send\",\"body\":{}}",
                "{\"type\":\"send\",\"replyTo\":\"4\"}",
                "{\"type\":\"send\",\"files\":\"a\"}",
                "{\"type\":\"read\",\"conversation\":\"c\"}",
                "{\"type\":\"read\",\"conversation\":\"c\",\"seq\":-1}",
                "{\"type\":\"read\",\"conversation\":\"c\",\"seq\":1.5}",
                "{\"type\":\"read\",\"conversation\":\"c\",\"seq\":99999999999999999999}",
                "{\"type\":\"ping\",\"ref\":5}"
            })
    void whatBreaksTheProtocolIsABadFrame(String text) {
        assertThatThrownBy(() -> ClientFrame.parse(text)).isInstanceOf(ClientFrame.BadFrame.class);
    }

    @Test
    void aDeepNestIsABadFrameAndNothingWorse() {
        assertThatThrownBy(() -> ClientFrame.parse("{\"a\":" + "[".repeat(30_000)))
                .isInstanceOf(ClientFrame.BadFrame.class);
    }

    @Test
    void aBadFrameIsAnsweredUnderItsRef() {
        assertThatThrownBy(() -> ClientFrame.parse("{\"type\":\"shout\",\"ref\":\"9\"}"))
                .isInstanceOfSatisfying(
                        ClientFrame.BadFrame.class, bad -> assertThat(bad.ref()).isEqualTo("9"));
    }
}
