package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.platform.Asked;

class SameOriginTest {
    private static final String HERE = "http://parley.example:8080";

    @Test
    void ourOwnPagesMayChangeThings() {
        assertThat(SameOrigin.isShown(post().with("Origin", HERE).request(), false))
                .isTrue();
        assertThat(SameOrigin.isShown(
                        post().with("Sec-Fetch-Site", "same-origin").request(), false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void noOtherPageMay(String site) {
        assertThat(SameOrigin.isShown(
                        post().with("Sec-Fetch-Site", site).with("Origin", HERE).request(), false))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parley.example:8080",
                "http://parley.example",
                "http://parley.example:8080.evil.example",
                "http://evil.example",
                "null",
                "",
                "http://a.parley.example:8080"
            })
    void anOriginIsOursToTheLetterOrNotAtAll(String origin) {
        assertThat(SameOrigin.isShown(post().with("Origin", origin).request(), false))
                .isFalse();
        assertThat(SameOrigin.isShown(get().with("Origin", origin).request(), true))
                .isFalse();
    }

    @Test
    void silenceIsNoProof() {
        assertThat(SameOrigin.isShown(post().request(), false)).isFalse();
        assertThat(SameOrigin.isShown(get().request(), true)).isFalse();
    }

    @Test
    void readingNeedsNoProof() {
        assertThat(SameOrigin.isShown(get().request(), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/plain; application/json"})
    void bodiesThatAFormCanSendAreNotTaken(String type) {
        assertThat(SameOrigin.isFormBody(post().with("Content-Type", type).request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=UTF-8", "multipart/form-data; boundary=x"})
    void jsonAndUploadsAreTaken(String type) {
        assertThat(SameOrigin.isFormBody(post().with("Content-Type", type).request()))
                .isFalse();
    }

    private static Asked post() {
        return Asked.by("POST", "192.0.2.1");
    }

    private static Asked get() {
        return Asked.by("GET", "192.0.2.1");
    }
}
