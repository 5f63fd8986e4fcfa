package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.system.Mailbox.Mail;

/** E-mail addresses that are proved, and getting back in through them. */
class RecoveryIT {
    private static final String OTHER_PASSWORD = "another horse 电池 staple";
    private static final String VERIFY = "Confirm";
    private static final String RESET = "A new password";

    private final Mailbox mail = Mailbox.shared();
    private final Site site = Site.shared();
    private final AccountApi api = new AccountApi(site);
    private final Http anybody = Http.to(site);
    private final String alice = Unique.name("alice");
    private final String address = alice + "@example.org";

    private String signsUp() {
        return api.signUp(alice, AccountApi.PASSWORD, address, null).accepted().at("/token");
    }

    private Answer proves(Mail letter) {
        return anybody.send("PUT", "/api/v1/email-verifications/" + letter.token(), (String) null);
    }

    private Answer forgets(String login) {
        return anybody.post("/api/v1/password-resets", Words.json("login", login));
    }

    private Answer resets(String token, String password) {
        return anybody.put("/api/v1/password-resets/" + token, Words.json("password", password));
    }

    private Answer me(String token) {
        return api.read("/api/v1/me", token);
    }

    private String signsUpAndProves() {
        String token = signsUp();
        proves(mail.awaits(address, VERIFY)).accepted();
        return token;
    }

    @Test
    void anAddressIsProvedOnceByWhatWasSentToIt() {
        String token = signsUp();

        Mail letter = mail.awaits(address, VERIFY);

        assertThat(me(token)).has("/emailVerified", false);
        assertThat(letter.link()).startsWith(site.base() + "/verify-email?token=");
        assertThat(letter.html()).contains(letter.link());
        assertThat(letter.automatic()).isEqualTo("auto-generated");
        assertThat(proves(letter)).hasStatus(204);
        assertThat(me(token)).has("/email", address).has("/emailVerified", true);
        assertThat(proves(letter)).isRefusedAs(404, "urn:parley:no-such-verification");
    }

    @Test
    void aForgottenPasswordIsReplacedThroughTheProvedAddressAndEverySessionEnds() {
        String token = signsUpAndProves();

        assertThat(forgets(address)).hasStatus(202);
        Mail letter = mail.awaits(address, RESET);
        assertThat(resets(letter.token(), OTHER_PASSWORD)).hasStatus(204);

        assertThat(me(token)).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(api.signIn(alice, AccountApi.PASSWORD)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(api.signIn(alice, OTHER_PASSWORD)).hasStatus(201);
        assertThat(resets(letter.token(), OTHER_PASSWORD)).isRefusedAs(404, "urn:parley:no-such-reset");
        assertThat(mail.awaits(address, "Your password was changed").text()).contains("@" + alice);
    }

    @Test
    void whoAsksLearnsNothingOfWhetherThereIsSuchAnAccount() {
        signsUp();

        Answer known = forgets(alice);
        Answer unknown = forgets(Unique.name("nobody"));

        assertThat(known).hasStatus(202);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body()).isEmpty();
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    @Test
    void anAddressThatIsOnlyClaimedRecoversNothing() {
        signsUp();
        mail.awaits(address, VERIFY);
        String bob = Unique.name("bob");
        api.signUp(bob, AccountApi.PASSWORD, bob + "@example.org", null).accepted();
        proves(mail.awaits(bob + "@example.org", VERIFY)).accepted();

        forgets(address).accepted();
        forgets(alice).accepted();
        forgets(bob).accepted();

        mail.awaits(bob + "@example.org", RESET);
        assertThat(mail.to(address)).noneMatch(letter -> letter.subject().contains(RESET));
    }

    @Test
    void onlyTheNewestLinkIsGoodAndAPasswordThatIsRefusedLeavesItGood() {
        signsUpAndProves();
        forgets(alice).accepted();
        Mail first = mail.awaits(address, RESET);
        forgets(alice).accepted();
        org.awaitility.Awaitility.await()
                .until(() -> !mail.awaits(address, RESET).token().equals(first.token()));
        Mail second = mail.awaits(address, RESET);

        assertThat(resets(first.token(), OTHER_PASSWORD)).isRefusedAs(404, "urn:parley:no-such-reset");
        assertThat(resets(second.token(), "password1")).isInvalidIn("password");
        assertThat(resets(second.token(), alice)).isInvalidIn("password");
        assertThat(resets(second.token(), OTHER_PASSWORD)).hasStatus(204);
    }

    @Test
    void theOldAddressIsToldOfTheNewOneAndTheNewOneStartsAsAClaim() {
        String token = signsUpAndProves();
        String other = alice + "@example.net";

        assertThat(anybody.as(token)
                        .put("/api/v1/me/email", Words.json("email", other, "password", AccountApi.PASSWORD)))
                .hasStatus(204);

        assertThat(me(token)).has("/email", other).has("/emailVerified", false);
        assertThat(mail.awaits(address, "Your e-mail address was changed").text())
                .contains("@" + alice);
        assertThat(proves(mail.awaits(other, VERIFY))).hasStatus(204);
        assertThat(me(token)).has("/emailVerified", true);
    }

    @Test
    void anAddressThatWasChangedSinceIsNotProved() {
        String token = signsUp();
        Mail letter = mail.awaits(address, VERIFY);

        anybody.as(token)
                .put("/api/v1/me/email", Words.json("email", "", "password", AccountApi.PASSWORD))
                .accepted();

        assertThat(proves(letter)).isRefusedAs(404, "urn:parley:no-such-verification");
        assertThat(me(token)).has("/email", null).has("/emailVerified", false);
    }

    @Test
    void theSameAddressAgainStaysProved() {
        String token = signsUpAndProves();

        anybody.as(token)
                .put("/api/v1/me/email", Words.json("email", address, "password", AccountApi.PASSWORD))
                .accepted();

        assertThat(me(token)).has("/emailVerified", true);
    }

    @Test
    void lettersSpeakTheAccountsLanguage() {
        String token = signsUp();
        anybody.as(token).patch("/api/v1/me", Words.json("locale", "zh-CN")).accepted();

        anybody.as(token)
                .send("POST", "/api/v1/me/email/verification", (String) null)
                .accepted();

        assertThat(mail.awaits(address, "请确认你的邮箱").text()).contains("你好，@" + alice);
    }

    @Test
    void aLetterWaitsForTheMailServer() {
        mail.isDown(this::signsUp);

        assertThat(mail.awaits(address, VERIFY).token()).isNotBlank();
    }

    @Test
    void whatWasMadeUpOpensNothing() {
        assertThat(resets("nonsense", OTHER_PASSWORD)).isRefusedAs(404, "urn:parley:no-such-reset");
        assertThat(resets("A".repeat(43), OTHER_PASSWORD)).isRefusedAs(404, "urn:parley:no-such-reset");
        assertThat(forgets(null)).isInvalidIn("login");
        assertThat(anybody.send("PUT", "/api/v1/email-verifications/" + "A".repeat(43), (String) null))
                .isRefusedAs(404, "urn:parley:no-such-verification");
    }
}
