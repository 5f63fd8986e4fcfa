package org.parley.system;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call there is: without a credential, with ids of nothing, with odd members, with another method. */
class EveryCallIT {
    /** Names stand in the path as {@code ID}; a body of null means that the call has none. */
    private record Call(String method, String path, JsonObject body) {
        static Call of(String method, String path, Object... body) {
            return new Call(method, path, body.length == 0 ? null : Words.object(body));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final List<Call> OPEN = List.of(
            Call.of("POST", "/accounts", "username", "new.name", "password", AccountApi.PASSWORD),
            Call.of("POST", "/sessions", "login", "some.body", "password", AccountApi.PASSWORD, "totp", "123456"),
            Call.of("POST", "/password-resets", "login", "some.body"),
            Call.of("PUT", "/password-resets/ID", "password", AccountApi.PASSWORD),
            Call.of("PUT", "/email-verifications/ID"));

    private static final List<Call> CLOSED = List.of(
            Call.of("GET", "/sessions"),
            Call.of("DELETE", "/sessions/ID"),
            Call.of("GET", "/me"),
            Call.of("PATCH", "/me", "displayName", "x", "title", "y", "locale", "en", "contactsFrom", "everyone"),
            Call.of("PUT", "/me/password", "current", "x", "new", "another long one 1"),
            Call.of("PUT", "/me/email", "email", "a@b.example", "password", "x"),
            Call.of("POST", "/me/email/verification"),
            Call.of("POST", "/me/totp", "password", "x"),
            Call.of("PUT", "/me/totp", "code", "123456"),
            Call.of("DELETE", "/me/totp", "password", "x"),
            Call.of("POST", "/me/totp/recovery-codes", "password", "x"),
            Call.of("GET", "/reports"),
            Call.of("POST", "/reports", "conversation", "ID", "seq", 1, "username", "y", "reason", "x", "comment", "z"),
            Call.of("PUT", "/reports/ID", "state", "closed"),
            Call.of("DELETE", "/accounts/ID/sessions"),
            Call.of("GET", "/invites"),
            Call.of("POST", "/invites"),
            Call.of("DELETE", "/invites/ID"),
            Call.of("GET", "/accounts"),
            Call.of("GET", "/accounts/ID"),
            Call.of("GET", "/friends"),
            Call.of("DELETE", "/friends/ID"),
            Call.of("GET", "/friend-requests"),
            Call.of("POST", "/friend-requests", "username", "nobody.here", "note", "x"),
            Call.of("POST", "/friend-requests/ID/accept"),
            Call.of("POST", "/friend-requests/ID/decline"),
            Call.of("DELETE", "/friend-requests/ID"),
            Call.of("GET", "/blocks"),
            Call.of("PUT", "/blocks/ID"),
            Call.of("DELETE", "/blocks/ID"),
            Call.of("GET", "/conversations"),
            Call.of("POST", "/conversations", "username", "nobody.here"),
            Call.of("GET", "/conversations/ID"),
            Call.of("GET", "/messages?q=x"),
            Call.of("POST", "/rooms", "clientId", "c1", "name", "n", "members", List.of("nobody.here")),
            Call.of("PATCH", "/rooms/ID", "name", "n"),
            Call.of("GET", "/rooms/ID/members"),
            Call.of("PUT", "/rooms/ID/members/nobody.here", "role", "member"),
            Call.of("DELETE", "/rooms/ID/members/nobody.here"),
            Call.of("POST", "/broadcasts", "clientId", "c1", "body", "b"),
            Call.of("POST", "/announcements", "clientId", "c1", "body", "b"),
            Call.of("GET", "/state"),
            Call.of("GET", "/unread"),
            Call.of("GET", "/conversations/ID/messages"),
            Call.of("GET", "/conversations/ID/changes?after=0"),
            Call.of("POST", "/conversations/ID/messages", "clientId", "c1", "body", "b", "replyTo", 1),
            Call.of("GET", "/conversations/ID/messages/1"),
            Call.of("PATCH", "/conversations/ID/messages/1", "body", "b"),
            Call.of("PUT", "/conversations/ID/messages/1/reactions/%F0%9F%91%8D"),
            Call.of("DELETE", "/conversations/ID/messages/1/reactions/%F0%9F%91%8D"),
            Call.of("PUT", "/conversations/ID/messages/1/pin"),
            Call.of("DELETE", "/conversations/ID/messages/1/pin"),
            Call.of("GET", "/conversations/ID/pins"),
            Call.of("GET", "/conversations/ID/messages/1/info"),
            Call.of("DELETE", "/conversations/ID/messages/1"),
            Call.of("PUT", "/conversations/ID/read", "seq", 1),
            Call.of("PUT", "/conversations/ID/delivered", "seq", 1),
            Call.of("POST", "/conversations/ID/typing"),
            Call.of("PUT", "/conversations/ID/settings", "muted", true),
            Call.of("DELETE", "/conversations/ID/history"));

    private static final List<String> NOT_THE_JSON = List.of(
            "",
            "{",
            "}",
            "nonsense",
            "[]",
            "42",
            "\"x\"",
            "null",
            "{\"a\":1,}",
            "{'a':1}",
            "[".repeat(20_000),
            "\u0000");

    /** Open Liberty refuses it in words of its own, before Parley hears of it. */
    private static final String ODD_PATH = "..;";

    private static final boolean LIBERTY = System.getProperty("it.start", "").contains("liberty");

    private static final List<String> NOBODYS_IDS = List.of(
            "nothing",
            "0",
            "-1",
            "01930000-0000-7000-8000-000000000000",
            "%27%20or%201%3D1%20--",
            "%F0%9F%98%80",
            "x".repeat(2000),
            ODD_PATH,
            "null");

    private static final List<JsonValue> OTHER_TYPES = List.of(
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.TRUE,
            Json.createValue(7),
            Json.createValue(-1),
            Json.createValue(1e300),
            Json.createValue("x"),
            Json.createValue(""),
            Json.createValue("\u0000"),
            Json.createValue("x".repeat(100_000)));

    private final Person alice = Person.signsUp("alice");
    private final Http anybody = Http.to(Site.shared());

    private static Stream<Call> all() {
        return Stream.concat(OPEN.stream(), CLOSED.stream());
    }

    private static String filled(String path, String id) {
        return "/api/v1" + path.replace("ID", id);
    }

    private static String body(Call call) {
        return call.body() == null ? null : call.body().toString();
    }

    @TestFactory
    Stream<DynamicTest> withoutACredential() {
        return CLOSED.stream()
                .map(call -> dynamicTest(call.toString(), () -> {
                    String path = filled(call.path(), "01930000-0000-7000-8000-000000000000");

                    assertThat(anybody.send(call.method(), path, body(call))).isRefusedAs(401, "urn:parley:signed-out");
                    assertThat(anybody.as("wrong").send(call.method(), path, body(call)))
                            .isRefusedAs(401, "urn:parley:signed-out");
                }));
    }

    @TestFactory
    Stream<DynamicTest> membersOfAnotherType() {
        return all().filter(call -> call.body() != null)
                .map(call -> dynamicTest(call.toString(), () -> {
                    for (String member : call.body().keySet()) {
                        for (JsonValue other : OTHER_TYPES) {
                            JsonObject body = Json.createObjectBuilder(call.body())
                                    .add(member, other)
                                    .build();
                            assertThat(alice.sends(call.method(), call.path().replace("ID", "x"), body.toString()))
                                    .isNotTheServersFault();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutEveryMember() {
        return all().filter(call -> call.body() != null && !call.method().equals("PATCH"))
                .map(call -> dynamicTest(call.toString(), () -> {
                    Answer answer = alice.sends(call.method(), call.path().replace("ID", "x"), "{}");

                    if (!call.path().endsWith("settings")) assertThat(answer).isARefusal();
                    else assertThat(answer).isNotTheServersFault();
                }));
    }

    @TestFactory
    Stream<DynamicTest> idsOfNothing() {
        return CLOSED.stream()
                .filter(call -> call.path().contains("ID"))
                .map(call -> dynamicTest(call.toString(), () -> {
                    for (String id : NOBODYS_IDS) {
                        Answer answer = alice.sends(call.method(), call.path().replace("ID", id), body(call));
                        if (LIBERTY && id.equals(ODD_PATH)) {
                            assertThat(answer.status()).isEqualTo(400);
                            continue;
                        }
                        assertThat(answer).isARefusal();
                        // what is the admins' alone does not say to others whether it is there
                        assertThat(answer.status())
                                .as(answer.toString())
                                .isIn(
                                        answer.is("application/problem+json")
                                                        && answer.body().contains(":admins-only")
                                                ? List.of(403)
                                                : List.of(400, 404));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anotherMethod() {
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> paths = new java.util.TreeSet<>();
        all().forEach(call -> paths.add(call.path()));
        for (String path : paths) {
            tests.add(dynamicTest(path, () -> {
                Answer answer = alice.sends("PROPFIND", path.replace("ID", "x"), null);
                assertThat(answer).isARefusal();
                assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 405, 501);
            }));
        }
        return tests.stream();
    }

    /** Most servers turn these away before the application hears of them. */
    @Test
    void whatIsNoHttpIsRefusedWithoutAWordOfTheInside() {
        assertThat(alice.gets("/accounts/%00"))
                .satisfies(answer -> assertThat(answer.status()).isIn(400, 404))
                .saysNothingOfTheInside();
        assertThat(anybody.with("Content-Type", "x").post("/api/v1/sessions", "{}"))
                .hasStatus(400)
                .saysNothingOfTheInside();
    }

    @Test
    void cursorsOfNobody() {
        for (String path : List.of("/accounts", "/conversations", "/friends", "/sessions", "/blocks")) {
            for (String query : List.of("?cursor=nonsense", "?cursor=%F0%9F", "?limit=0", "?limit=101", "?limit=x")) {
                assertThat(alice.gets(path + query)).isNotTheServersFault();
            }
        }
        assertThat(alice.gets("/accounts?limit=0")).isInvalidIn("limit");
        assertThat(alice.gets("/accounts?limit=101")).isInvalidIn("limit");
        assertThat(alice.gets("/accounts?presence=maybe")).isARefusal();
    }

    @Test
    void afterAllThatEverythingIsAsItWas() {
        Person bob = Person.signsUp("bob");
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        chat.says("kept");

        for (String raw : NOT_THE_JSON) alice.sends("POST", chat.path("/messages"), raw);
        for (JsonValue other : OTHER_TYPES) {
            alice.sends("POST", chat.path("/messages"), Words.json("clientId", other, "body", "x"));
            alice.sends("PUT", chat.path("/read"), Words.json("seq", other));
        }

        assertThat(chat.history()).extracting(Message::body).first().isEqualTo("kept");
        assertThat(chat.as(bob).unread()).isEqualTo(chat.history().size());
    }
}
