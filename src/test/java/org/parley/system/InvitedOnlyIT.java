package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where new people need an invitation. */
@Tag("once")
class InvitedOnlyIT {
    private static ParleyProcess parley;
    private static Person alice;

    /** The first to come in reads the console. */
    @BeforeAll
    static void start() {
        List<String> options = new ArrayList<>(Store.current().fresh());
        options.add("-Dparley.signup=invite");
        parley = ParleyProcess.on(Store.freshFolder(), options.toArray(String[]::new));
        Answer first = signsUp(Admin.codeIn(parley.said()));
        alice = Person.of(parley.site(), first.accepted());
        alice.posts("/me/admin", "code", Admin.codeIn(parley.said())).accepted();
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    private static String code() {
        return alice.sends("POST", "/invites", null).accepted().at("/code");
    }

    private static Answer signsUp(String code) {
        return Http.to(parley.site())
                .post(
                        "/api/v1/accounts",
                        Words.json(
                                "username", Unique.name("bob"), "password", AccountApi.PASSWORD, "inviteCode", code));
    }

    @Test
    void withoutAnInvitationNobodyComesIn() {
        assertThat(signsUp(null)).isRefusedAs(403, "urn:parley:sign-up-closed");
        assertThat(signsUp("not a code")).isInvalidIn("inviteCode");
        assertThat(signsUp("A".repeat(43))).isInvalidIn("inviteCode");
    }

    @Test
    void theCodeOfTheConsoleLetsNobodyInOnceThereIsAnAdmin() {
        assertThat(signsUp(Admin.codeIn(parley.said()))).isInvalidIn("inviteCode");
    }

    @Test
    void anInvitationLetsOnePersonIn() {
        String code = code();

        assertThat(signsUp(code)).hasStatus(201);

        assertThat(signsUp(code)).isInvalidIn("inviteCode");
    }

    @Test
    void ofTwoAtOnceWithTheSameInvitationOneComesIn() {
        String code = code();

        List<CompletableFuture<Answer>> both = Stream.of(1, 2)
                .map(one -> CompletableFuture.supplyAsync(() -> signsUp(code)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void whatIsWrongOtherwiseDoesNotUseItUp() {
        String code = code();

        Answer refused = Http.to(parley.site())
                .post("/api/v1/accounts", Words.json("username", "x", "password", "short", "inviteCode", code));

        assertThat(refused).isInvalidIn("username");
        assertThat(signsUp(code)).hasStatus(201);
    }

    @Test
    void anInvitationTakenBackLetsNobodyIn() {
        Answer made = alice.sends("POST", "/invites", null).accepted();

        alice.deletes("/invites/" + made.at("/id")).accepted();

        assertThat(signsUp(made.at("/code"))).isInvalidIn("inviteCode");
    }
}
