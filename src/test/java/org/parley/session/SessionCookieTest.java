package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    @Test
    void noScriptReadsItAndNoOtherSitePostsWithIt() {
        assertThat(new SessionCookie("").header("t", null)).isEqualTo("parley=t; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void behindHttpsItBelongsToThisHostAlone() {
        assertThat(new SessionCookie("https://chat.example.org").header("t", null))
                .isEqualTo("__Host-parley=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void aRememberedOneOutlivesTheBrowser() {
        assertThat(new SessionCookie("").header("t", Duration.ofDays(90))).endsWith("; Max-Age=7776000");
    }
}
