package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the contacts answer with the problem object and keep their state. */
class ContactsRefuseBadInputIT {
    private static Person alice;

    @BeforeAll
    static void somebody() {
        alice = Person.signsUp("alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"bob\"",
                "null",
                "{\"username\":",
                "{\"username\":5}",
                "{\"username\":[]}",
                "{\"username\":{}}",
                "{\"username\":true}",
                "{\"username\":\"bob\",\"note\":7}",
                "nonsense"
            })
    void aRequestThatIsNoRequestIsMalformed(String body) {
        assertThat(alice.sends("POST", "/friend-requests", body)).isRefusedAs(400, "urn:parley:malformed");
    }

    @Test
    void aRequestNamesSomebody() {
        assertThat(alice.sends("POST", "/friend-requests", "{}")).isInvalidIn("username");
        assertThat(alice.sends("POST", "/friend-requests", "{\"username\":null}"))
                .isInvalidIn("username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows-this-one", "x", "", "not a name", "好", "'; drop table account; --", "%"})
    void whoDoesNotExistIsNotAsked(String username) {
        assertThat(alice.posts("/friend-requests", "username", username))
                .isRefusedAs(404, "urn:parley:no-such-account");
    }

    @Test
    void aNoteHasTwoHundredCharacters() {
        Person bob = Person.signsUp("bob");

        assertThat(alice.requests(bob, "😀".repeat(201))).isInvalidIn("note");
        assertThat(alice.sends(
                        "POST", "/friend-requests", "{\"username\":\"" + bob.username() + "\",\"note\":\"a\\u0000b\"}"))
                .hasStatus(422)
                .isARefusal();
        assertThat(alice.sends(
                        "POST", "/friend-requests", "{\"username\":\"" + bob.username() + "\",\"note\":\"\\ud83d\"}"))
                .hasStatus(422)
                .isARefusal();
        assertThat(bob.requestsIn("incoming")).isEmpty();
        assertThat(alice.requests(bob, "😀".repeat(200))).hasStatus(201);
    }

    @Test
    void requestsOfNobodyAreNotFound() {
        String[] ids = {UUID.randomUUID().toString(), "1", "not-an-id", "%F0%9F%98%80", "0".repeat(500), "..%2Faccept"};
        for (String id : ids) {
            assertThat(alice.posts("/friend-requests/" + id + "/accept")).isARefusal();
            assertThat(alice.posts("/friend-requests/" + id + "/decline")).isARefusal();
            assertThat(alice.deletes("/friend-requests/" + id)).isARefusal();
        }
        assertThat(alice.deletes("/friend-requests/not-an-id")).isRefusedAs(404, "urn:parley:no-such-request");
        assertThat(alice.posts("/friend-requests/" + UUID.randomUUID() + "/accept"))
                .isRefusedAs(404, "urn:parley:no-such-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows-this-one", "x", "%20", "%E5%A5%BD", "%25", "a%27--"})
    void whoDoesNotExistIsNotRemovedBlockedOrShown(String username) {
        assertThat(alice.deletes("/friends/" + username)).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(alice.puts("/blocks/" + username)).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(alice.deletes("/blocks/" + username)).isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(alice.gets("/accounts/" + username)).isRefusedAs(404, "urn:parley:no-such-account");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=many, limit",
        "limit=99999999999, limit",
        "limit=1.5, limit",
        "presence=away, presence",
        "cursor=%00, cursor",
        "cursor=nonsense!, cursor",
        "cursor=YQBi, cursor",
        "q=%00, q"
    })
    void theDirectorySaysWhatIsWrongWithASearch(String query, String field) {
        assertThat(alice.gets("/accounts?" + query)).isInvalidIn(field);
    }

    @Test
    void aSearchOfAnyLengthIsAnsweredOrRefused() {
        assertThat(alice.gets("/accounts?q=" + "a".repeat(200))).hasStatus(200);
        assertThat(alice.gets("/accounts?q=" + "a".repeat(201))).isInvalidIn("q");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /accounts",
        "GET, /accounts/bob",
        "GET, /friend-requests",
        "POST, /friend-requests",
        "POST, /friend-requests/1/accept",
        "POST, /friend-requests/1/decline",
        "DELETE, /friend-requests/1",
        "DELETE, /friends/bob",
        "GET, /blocks",
        "PUT, /blocks/bob",
        "DELETE, /blocks/bob"
    })
    void nothingIsDoneForWhoIsNotSignedIn(String method, String path) {
        String body = method.equals("POST") ? "{\"username\":\"bob\"}" : null;

        Http anybody = Http.to(Site.shared());

        assertThat(anybody.send(method, "/api/v1" + path, body)).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(anybody.as("nonsense").send(method, "/api/v1" + path, body))
                .isRefusedAs(401, "urn:parley:signed-out");
    }
}
