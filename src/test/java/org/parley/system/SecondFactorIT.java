package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of an app, asked for after the password. */
class SecondFactorIT {
    private final AccountApi api = new AccountApi(Site.shared());
    private final Person alice = Person.signsUp("alice");

    private Answer signsIn(String password, String code) {
        return Http.to(Site.shared())
                .post("/api/v1/sessions", Words.json("login", alice.username(), "password", password, "totp", code));
    }

    private Authenticator turnsItOn() {
        Authenticator app = Authenticator.with(alice.posts("/me/totp", "password", AccountApi.PASSWORD)
                .accepted()
                .at("/secret"));
        alice.puts("/me/totp", "code", app.code()).accepted();
        return app;
    }

    @Test
    void nothingIsAskedForUntilACodeOfTheAppWasShown() {
        Answer started = alice.posts("/me/totp", "password", AccountApi.PASSWORD);

        assertThat(started).hasStatus(200);
        assertThat(started.at("/secret")).matches("[A-Z2-7]{32}");
        assertThat(started.at("/uri")).startsWith("otpauth://totp/Parley:" + alice.username());
        assertThat(alice.gets("/me")).has("/totp", false);
        assertThat(alice.puts("/me/totp", "code", "000000")).isInvalidIn("code");
        assertThat(signsIn(AccountApi.PASSWORD, null)).hasStatus(201);
    }

    @Test
    void withItTheRightPasswordAloneIsToldApartAndAWrongOneIsNot() {
        Authenticator app = turnsItOn();

        assertThat(alice.gets("/me")).has("/totp", true);
        assertThat(signsIn(AccountApi.PASSWORD, null)).isRefusedAs(401, "urn:parley:totp-required");
        assertThat(signsIn("not the password 1", null)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(signsIn("not the password 1", app.nextCode())).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(signsIn(AccountApi.PASSWORD, "000000")).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(signsIn(AccountApi.PASSWORD, app.nextCode())).hasStatus(201);
    }

    @Test
    void aCodeIsAcceptedOnceAlsoTheOneThatTurnedItOn() {
        Authenticator app = turnsItOn();
        String code = app.nextCode();

        assertThat(signsIn(AccountApi.PASSWORD, code)).hasStatus(201);

        assertThat(signsIn(AccountApi.PASSWORD, code)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(signsIn(AccountApi.PASSWORD, app.code())).isRefusedAs(401, "urn:parley:wrong-credentials");
    }

    @Test
    void aRecoveryCodeOpensOnceInPlaceOfTheApp() {
        Authenticator app = Authenticator.with(alice.posts("/me/totp", "password", AccountApi.PASSWORD)
                .accepted()
                .at("/secret"));
        List<String> codes = alice.puts("/me/totp", "code", app.code())
                .accepted()
                .json()
                .getJsonArray("recoveryCodes")
                .getValuesAs(JsonString::getString);

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signsIn(AccountApi.PASSWORD, codes.get(0))).hasStatus(201);
        assertThat(signsIn(AccountApi.PASSWORD, codes.get(0))).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(signsIn(AccountApi.PASSWORD, codes.get(1).replace("-", " "))).hasStatus(201);

        alice.posts("/me/totp/recovery-codes", "password", AccountApi.PASSWORD).accepted();
        assertThat(signsIn(AccountApi.PASSWORD, codes.get(2))).isRefusedAs(401, "urn:parley:wrong-credentials");
    }

    @Test
    void onlyThePasswordTurnsItOff() {
        turnsItOn();

        assertThat(alice.sends("DELETE", "/me/totp", Words.json("password", "not the password 1")))
                .isInvalidIn("password");
        assertThat(alice.posts("/me/totp", "password", AccountApi.PASSWORD)).isRefusedAs(409, "urn:parley:totp-on");
        assertThat(alice.sends("DELETE", "/me/totp", Words.json("password", AccountApi.PASSWORD)))
                .hasStatus(204);

        assertThat(alice.gets("/me")).has("/totp", false);
        assertThat(api.signIn(alice.username(), AccountApi.PASSWORD)).hasStatus(201);
    }
}
