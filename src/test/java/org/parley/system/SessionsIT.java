package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody is signed in, and how that ends. */
class SessionsIT {
    private final Person alice = Person.signsUp("alice");
    private final Http anybody = Http.to(Site.shared());

    @Test
    void everySignInIsListedNewestFirst() {
        Person phone = alice.signsIn();

        List<jakarta.json.JsonObject> sessions =
                phone.gets("/sessions").accepted().items();

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).getBoolean("current")).isTrue();
        assertThat(sessions.get(1).getBoolean("current")).isFalse();
        assertThat(sessions).allSatisfy(session -> assertThat(session.keySet())
                .contains("id", "createdAt", "lastUsedAt", "userAgent", "address", "current"));
        assertThat(phone.gets("/sessions").body()).doesNotContain(phone.token());
    }

    @Test
    void theListIsPagedByKey() {
        alice.signsIn();
        alice.signsIn();

        Answer first = alice.gets("/sessions?limit=2").accepted();
        Answer second =
                alice.gets("/sessions?limit=2&cursor=" + first.at("/next")).accepted();

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.at("/next")).isNull();
        assertThat(alice.gets("/sessions?cursor=abc")).isInvalidIn("cursor");
        assertThat(alice.gets("/sessions?limit=0")).isInvalidIn("limit");
        assertThat(alice.gets("/sessions?limit=many")).isInvalidIn("limit");
    }

    @Test
    void whoSignsOutIsOutHereAndNowhereElse() {
        Person phone = alice.signsIn();

        assertThat(alice.signsOut()).hasStatus(204);

        assertThat(alice.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(phone.gets("/me")).hasStatus(200);
    }

    @Test
    void aLostDeviceIsPutOutFromAnother() {
        Person phone = alice.signsIn();
        String lost = idOf(phone);

        assertThat(alice.deletes("/sessions/" + lost)).hasStatus(204);

        assertThat(phone.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(alice.deletes("/sessions/" + lost)).isRefusedAs(404, "urn:parley:no-such-session");
    }

    @Test
    void allOthersArePutOutAtOnce() {
        Person phone = alice.signsIn();
        Person tablet = alice.signsIn();

        assertThat(tablet.deletes("/sessions")).hasStatus(204);

        assertThat(alice.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(phone.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(tablet.gets("/sessions").items()).hasSize(1);
    }

    @Test
    void anothersSessionsAreNotTheirsToEndNorToKnowOf() {
        Person mallory = Person.signsUp("mallory");

        assertThat(mallory.deletes("/sessions/" + idOf(alice))).isRefusedAs(404, "urn:parley:no-such-session");
        assertThat(mallory.deletes("/sessions/" + UUID.randomUUID())).isRefusedAs(404, "urn:parley:no-such-session");
        assertThat(mallory.deletes("/sessions/x")).isRefusedAs(404, "urn:parley:no-such-session");
        assertThat(mallory.gets("/sessions").items()).hasSize(1);
        assertThat(alice.gets("/me")).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/sessions", "/accounts", "/accounts/alice", "/friends", "/conversations"})
    void withoutACredentialNothingIsTold(String path) {
        assertThat(anybody.get("/api/v1" + path)).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(anybody.as("A".repeat(43)).get("/api/v1" + path)).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(anybody.with("Authorization", "Basic YTpi").get("/api/v1" + path))
                .isRefusedAs(401, "urn:parley:signed-out");
        assertThat(anybody.with("Cookie", "JSESSIONID=" + alice.token()).get("/api/v1" + path))
                .isRefusedAs(401, "urn:parley:signed-out");
    }

    @Test
    void aPageMayUseItsCookieAndOnlyOnThisSite() {
        Http page = anybody.with("Cookie", "parley=" + alice.token());
        String title = "{\"title\":\"x\"}";

        assertThat(page.get("/api/v1/me")).hasStatus(200);
        assertThat(page.patch("/api/v1/me", title)).isRefusedAs(403, "urn:parley:cross-origin");
        assertThat(page.with("Origin", "https://evil.example").patch("/api/v1/me", title))
                .isRefusedAs(403, "urn:parley:cross-origin");
        assertThat(page.with("Sec-Fetch-Site", "same-site").patch("/api/v1/me", title))
                .isRefusedAs(403, "urn:parley:cross-origin");
        assertThat(page.with("Origin", Site.shared().origin()).patch("/api/v1/me", title))
                .hasStatus(200);
        assertThat(page.with("Sec-Fetch-Site", "same-origin").patch("/api/v1/me", title))
                .hasStatus(200);
        assertThat(page.with("Sec-Fetch-Site", "same-origin").delete("/api/v1/sessions"))
                .hasStatus(204);
    }

    @Test
    void aFormCannotActWithACookie() {
        Http page = anybody.with("Cookie", "parley=" + alice.token()).with("Sec-Fetch-Site", "same-origin");

        assertThat(page.with("Content-Type", "text/plain").post("/api/v1/me/admin", "{\"code\":\"x\"}"))
                .isRefusedAs(415, "urn:parley:unsupported-media-type");
        assertThat(page.with("Content-Type", "application/x-www-form-urlencoded")
                        .post("/api/v1/friend-requests", "username=bob"))
                .isRefusedAs(415, "urn:parley:unsupported-media-type");
    }

    private static String idOf(Person person) {
        return person.gets("/sessions").accepted().items().stream()
                .filter(session -> session.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }
}
