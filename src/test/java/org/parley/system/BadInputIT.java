package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is the problem object and the server is well. */
class BadInputIT {
    private static final Person ALICE = Person.signsUp("alice");
    private static final String ID = "01a1fdad-15f0-7ecd-9aa3-74117dd73927";
    private final Http http = Http.to(Site.shared());

    /** A call that takes a body; the members are the ones it knows. */
    record Call(String method, String path, String... members) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                new Call("POST", "/accounts", "username", "password", "email", "displayName"),
                new Call("POST", "/sessions", "login", "password"),
                new Call(
                        "PATCH",
                        "/me",
                        "displayName",
                        "title",
                        "locale",
                        "receipts",
                        "presenceVisible",
                        "contactsFrom"),
                new Call("PUT", "/me/password", "current", "new"),
                new Call("PUT", "/me/email", "email", "password"),
                new Call("POST", "/me/admin", "code"),
                new Call("POST", "/friend-requests", "username", "note"),
                new Call("POST", "/conversations", "username"),
                new Call("POST", "/conversations/" + ID + "/messages", "clientId", "body", "replyTo"),
                new Call("PUT", "/conversations/" + ID + "/read", "seq"),
                new Call("PUT", "/conversations/" + ID + "/delivered", "seq"),
                new Call("PUT", "/conversations/" + ID + "/settings", "muted"));
    }

    @Test
    void aFormThatWasOpenForTooLongIsAnsweredByAPageThatSaysSo() {
        PlainVisitor visitor = new PlainVisitor(Site.shared()).opens("/sign-in").losesTheSession();

        visitor.sends("sign-in", "go", Map.of("login", ALICE.username(), "password", AccountApi.PASSWORD));

        assertThat(visitor.where()).isEqualTo("/sign-in 409");
        assertThat(visitor.page()).contains("This page has been open for a long time");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsNoJsonObjectIsMalformed(Call call) {
        for (String body : new String[] {
            "", " ", "{", "[]", "null", "5", "\"x\"", "{}{}", "{'a':1}", "{\"a\":01}", "<x/>", "\ufeff{}", "{\"a\":1e}"
        }) {
            assertThat(send(call, body)).as("%s", body).isRefusedAs(400, "urn:parley:malformed");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aWrongTypeIsMalformed(Call call) {
        for (String member : call.members()) {
            for (String value : new String[] {"{}", "[]", "[[1]]", "{\"a\":{}}", "1.5"}) {
                assertThat(send(call, "{\"" + member + "\":" + value + "}"))
                        .as("%s %s", member, value)
                        .isRefusedAs(400, "urn:parley:malformed");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void deepAndLongNumbersAreMalformed(Call call) {
        assertThat(send(call, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"))
                .isRefusedAs(400, "urn:parley:malformed");
        assertThat(send(call, "{\"a\":" + "[".repeat(20_000))).isRefusedAs(400, "urn:parley:malformed");
        assertThat(send(call, "{\"a\":123456789012345678901}")).isRefusedAs(400, "urn:parley:malformed");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bytesThatAreNoTextAreRefused(Call call) {
        byte[] notUtf8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'};

        assertThat(json(call).send(call.method(), path(call), BodyPublishers.ofByteArray(notUtf8)))
                .isRefusedAs(400, "urn:parley:malformed");
        for (String member : call.members()) {
            assertThat(send(call, "{\"" + member + "\":\"a\\u0000b\"}")).isInvalidIn(member);
            assertThat(send(call, "{\"" + member + "\":\"\\ud800\"}")).isInvalidIn(member);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void moreThan64KibIsTooLargeWithAndWithoutALength(Call call) {
        String body = "{\"a\":\"" + "x".repeat(64 * 1024) + "\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(send(call, body)).isRefusedAs(413, "urn:parley:too-large");
        assertThat(json(call)
                        .send(
                                call.method(),
                                path(call),
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))))
                .isRefusedAs(413, "urn:parley:too-large");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyLongTextIsAnsweredInKind(Call call) {
        for (String member : call.members()) {
            assertThat(send(call, "{\"" + member + "\":\"" + "长".repeat(20_000) + "\"}"))
                    .isARefusal();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onlyJsonIsTaken(Call call) {
        for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            assertThat(http.as(ALICE.token()).with("Content-Type", type).send(call.method(), path(call), "a=1"))
                    .isRefusedAs(415, "urn:parley:unsupported-media-type");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aBodyIsNeeded(Call call) {
        assertThat(json(call).send(call.method(), path(call), BodyPublishers.noBody()))
                .isARefusal();
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatIsNotAllowedIsSaid() {
        Http alice = http.as(ALICE.token());

        assertThat(alice.get("/api/v1/nothing")).isRefusedAs(404, "urn:parley:no-such-resource");
        assertThat(alice.get("/api/nothing")).isRefusedAs(404, "urn:parley:no-such-resource");
        assertThat(alice.get("/api/v1/application.wadl")).isRefusedAs(404, "urn:parley:no-such-resource");
        assertThat(alice.delete("/api/v1/state")).hasStatus(405);
        assertThat(alice.put("/api/v1/me", "{}").headers().firstValue("Allow")).isPresent();
        assertThat(alice.with("Accept", "text/html").get("/api/v1/me")).isRefusedAs(406, "urn:parley:not-acceptable");
    }

    @Test
    void everyAnswerTellsBrowsersToKeepAndFrameNothing() {
        for (Answer answer : new Answer[] {
            http.get("/api/v1/me"),
            http.as("bad").get("/api/v1/me"),
            http.get("/api/v1/x"),
            http.as(ALICE.token()).get("/api/v1/me")
        }) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    private Answer send(Call call, String body) {
        return json(call).send(call.method(), path(call), body);
    }

    private Http json(Call call) {
        boolean open = call.path().equals("/accounts") || call.path().equals("/sessions");
        return (open ? http : http.as(ALICE.token())).with("Content-Type", "application/json");
    }

    private static String path(Call call) {
        return "/api/v1" + call.path();
    }
}
