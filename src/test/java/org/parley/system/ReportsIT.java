package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Telling the admins what is wrong. */
class ReportsIT {
    private final Friends friends = Friends.made();
    private final Person alice = friends.one();
    private final Person bob = friends.two();
    private final ChatApi bobs = friends.chat().as(bob);

    private Answer reports(Person who, Message message, String reason) {
        return who.posts("/reports", "conversation", friends.chat().id(), "seq", message.seq(), "reason", reason);
    }

    private static JsonObject seen(String state, Answer report) {
        return Admin.one().gets("/reports?limit=100&state=" + state).accepted().items().stream()
                .filter(item -> item.getString("id").equals(report.at("/id")))
                .findFirst()
                .orElse(null);
    }

    private static String in(JsonObject report, String pointer) {
        return Answer.text(Answer.find(report, pointer));
    }

    @Test
    void theReportedWordsAreKeptAsTheyStoodWhateverTheirAuthorDoes() {
        Message insult = bobs.says("you lighthouse");
        Answer report = reports(alice, insult, "abuse");

        bobs.deletesForEveryone(insult.seq()).accepted();

        assertThat(report).hasStatus(201);
        JsonObject seen = seen("open", report);
        assertThat(in(seen, "/message/body")).isEqualTo("you lighthouse");
        assertThat(in(seen, "/account/username")).isEqualTo(bob.username());
        assertThat(in(seen, "/by")).isEqualTo(alice.username());
        assertThat(in(seen, "/reason")).isEqualTo("abuse");
    }

    @Test
    void theSameAgainIsTheSameReportUntilItIsClosed() {
        Message spam = bobs.says("buy a harbour");
        Answer first = reports(alice, spam, "spam");

        Answer again = reports(alice, spam, "other");
        Admin.one().puts("/reports/" + first.at("/id"), "state", "closed").accepted();
        Answer anew = reports(alice, spam, "spam");

        assertThat(again).hasStatus(200).has("/id", first.at("/id")).has("/reason", "spam");
        assertThat(anew).hasStatus(201);
        assertThat(anew.at("/id")).isNotEqualTo(first.at("/id"));
    }

    @Test
    void whoCannotReadAMessageCannotReportIt() {
        Message said = bobs.says("between us");
        Person mallory = Person.signsUp("mallory");

        assertThat(reports(mallory, said, "spam")).isRefusedAs(404, "urn:parley:no-such-conversation");
        assertThat(alice.posts("/reports", "conversation", friends.chat().id(), "seq", 99, "reason", "spam"))
                .isRefusedAs(404, "urn:parley:no-such-message");
        assertThat(alice.posts("/reports", "conversation", "none", "seq", 1, "reason", "spam"))
                .isRefusedAs(404, "urn:parley:no-such-conversation");
    }

    @Test
    void oneReportsAWordOfAnotherOrAPersonForAReason() {
        Message own = friends.chat().says("mine");
        Message gone = bobs.says("gone");
        bobs.deletesForEveryone(gone.seq()).accepted();

        assertThat(reports(alice, own, "spam")).isInvalidIn("seq");
        assertThat(reports(alice, gone, "spam")).isInvalidIn("seq");
        assertThat(reports(bob, own, "because")).isInvalidIn("reason");
        assertThat(alice.posts("/reports", "reason", "spam")).isInvalidIn("username");
        assertThat(alice.posts("/reports", "username", alice.username(), "reason", "spam"))
                .isInvalidIn("username");
        assertThat(alice.posts("/reports", "username", "nobody.here", "reason", "spam"))
                .isRefusedAs(404, "urn:parley:no-such-account");
        assertThat(alice.posts("/reports", "username", bob.username(), "reason", "other", "comment", "x".repeat(1001)))
                .isInvalidIn("comment");
        assertThat(alice.posts("/reports", "username", bob.username(), "reason", "other"))
                .hasStatus(201);
    }

    @Test
    void onlyAdminsSeeAndCloseReports() {
        Answer report = reports(alice, bobs.says("hm"), "other");

        assertThat(alice.gets("/reports")).isRefusedAs(403, "urn:parley:admins-only");
        assertThat(alice.puts("/reports/" + report.at("/id"), "state", "closed"))
                .isRefusedAs(403, "urn:parley:admins-only");
        assertThat(Admin.one().puts("/reports/none", "state", "closed")).isRefusedAs(404, "urn:parley:no-such-report");
        assertThat(Admin.one().puts("/reports/" + report.at("/id"), "state", "open"))
                .isInvalidIn("state");
        assertThat(Admin.one().puts("/reports/" + report.at("/id"), "state", "closed"))
                .hasStatus(204);

        assertThat(seen("open", report)).isNull();
        assertThat(in(seen("closed", report), "/closedAt")).isNotNull();
        assertThat(Admin.one().puts("/reports/" + report.at("/id"), "state", "closed"))
                .hasStatus(204);
    }

    @Test
    void anAdminSignsSomebodyOutEverywhereAndNobodyElseDoes() {
        assertThat(alice.deletes("/accounts/" + bob.username() + "/sessions"))
                .isRefusedAs(403, "urn:parley:admins-only");

        assertThat(Admin.one().deletes("/accounts/" + bob.username() + "/sessions"))
                .hasStatus(204);

        assertThat(bob.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
    }
}
