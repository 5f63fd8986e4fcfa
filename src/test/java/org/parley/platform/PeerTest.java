package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {
    private static final Proxies NONE = Proxies.parse("");
    private static final Proxies OURS = Proxies.parse("127.0.0.1, 10.0.0.0/8 ::1");

    private final Asked asked = Asked.by("GET", "127.0.0.1")
            .with("X-Forwarded-For", "192.0.2.66, 198.51.100.7, 10.1.2.3")
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Host", "evil.example, Chat.example.org");

    @Test
    void nobodyIsBelievedByDefault() {
        assertThat(Peer.of(asked.request(), NONE, "")).isEqualTo(new Peer("127.0.0.1", "http://parley.example:8080"));
    }

    @Test
    void aProxyOfOursIsBelievedAboutTheNearestAddressThatIsNone() {
        assertThat(Peer.of(asked.request(), OURS, "")).isEqualTo(new Peer("198.51.100.7", "https://chat.example.org"));
    }

    @Test
    void anybodyElsesForwardingIsMadeUp() {
        Asked forged = Asked.by("GET", "203.0.113.9").with("X-Forwarded-For", "192.0.2.1");

        assertThat(Peer.of(forged.request(), OURS, "").address()).isEqualTo("203.0.113.9");
    }

    @Test
    void aHeaderThatIsNoAddressIsNoAddress() {
        Asked odd = Asked.by("GET", "127.0.0.1").with("X-Forwarded-For", "evil.example");

        assertThat(Peer.of(odd.request(), OURS, "").address()).isEqualTo("127.0.0.1");
    }

    @Test
    void theSettingDecidesTheOrigin() {
        assertThat(Peer.of(asked.request(), NONE, "https://Chat.Example.org:443/parley/")
                        .origin())
                .isEqualTo("https://chat.example.org");
        assertThat(Peer.of(asked.request(), NONE, "http://chat.example.org:8080")
                        .origin())
                .isEqualTo("http://chat.example.org:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "proxy.example", "1.2.3"})
    void aProxyIsNamedByItsAddress(String setting) {
        assertThatThrownBy(() -> Proxies.parse(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
