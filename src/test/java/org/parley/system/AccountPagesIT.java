package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages around an account, as somebody goes through them. */
@BrowserStory
class AccountPagesIT {
    private static final String OTHER_PASSWORD = "another horse 电池 staple";

    private final AccountApi api = new AccountApi(Site.shared());
    private final String alice = Unique.name("alice");

    @Test
    void whoForgotThePasswordGetsALetterChoosesAnotherAndSignsIn() {
        Mailbox mail = Mailbox.shared();
        String address = alice + "@example.org";
        api.signUp(alice, AccountApi.PASSWORD, address, null).accepted();
        ChatPage window = ChatPage.in(Window.desktop());

        window.page().navigate(mail.awaits(address, "Confirm").link());
        window.field("verify:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("[role=status]")).isVisible();

        window.window().opens("/sign-in");
        window.page().locator("a[href$=forgot-password]").click();
        window.field("forgot:login").fill(alice);
        window.field("forgot:go").click();
        PlaywrightAssertions.assertThat(window.page().locator(".outcome")).containsText("15 minutes");

        window.page().navigate(mail.awaits(address, "A new password").link());
        window.field("reset:password").fill("password1");
        window.field("reset:go").click();
        PlaywrightAssertions.assertThat(window.page().locator(".wrong")).containsText("too easy to guess");
        window.field("reset:password").fill(OTHER_PASSWORD);
        window.field("reset:go").click();
        window.page().waitForURL("**/sign-in**");
        PlaywrightAssertions.assertThat(window.page().locator(".says")).containsText("Your password is changed");
        window.field("sign-in:login").fill(alice);
        window.field("sign-in:password").fill(OTHER_PASSWORD);
        window.field("sign-in:go").click();
        window.isInTheApp();
    }

    @Test
    void openingTheLinkOfALetterProvesNothingUntilTheClick() {
        Mailbox mail = Mailbox.shared();
        String address = alice + "@example.org";
        String token =
                api.signUp(alice, AccountApi.PASSWORD, address, null).accepted().at("/token");
        String link = mail.awaits(address, "Confirm").link();

        Window.desktop().page().navigate(link);

        assertThat(api.read("/api/v1/me", token).at("/emailVerified")).isEqualTo("false");
    }

    @Test
    void anAddressIsChangedInTheSettingsAndTheLetterCanBeSentAgain() {
        Mailbox mail = Mailbox.shared();
        String address = alice + "@example.org";
        Person person = Person.signsUp("alice");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(person);
        window.window().opens("/settings");

        window.field("address:email").fill(address);
        window.field("address:password").fill("not the password 1");
        window.field("address:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("[id='address:password-wrong']"))
                .containsText("not your present password");
        window.field("address:password").fill(AccountApi.PASSWORD);
        window.field("address:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("[id='address:state']"))
                .containsText(Pattern.compile("Not confirmed yet"));
        String first = mail.awaits(address, "Confirm").token();

        window.field("address:again").click();

        org.awaitility.Awaitility.await()
                .until(() -> !mail.awaits(address, "Confirm").token().equals(first));
    }

    @Test
    void whoTurnsOnTheSecondFactorIsAskedForACodeAtTheNextSignIn() {
        Person person = Person.signsUp("alice");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(person);
        window.window().opens("/settings");

        window.field("totp:password").fill(AccountApi.PASSWORD);
        window.field("totp:start").click();
        PlaywrightAssertions.assertThat(window.page().locator(".scan img")).isVisible();
        window.window().isPhotographed("two-factor");
        Authenticator app =
                Authenticator.with(window.page().locator(".scan code").textContent());
        window.field("totp:code").fill("000000");
        window.field("totp:confirm").click();
        PlaywrightAssertions.assertThat(window.page().locator("[id='totp:code-wrong']"))
                .containsText("not the code of now");
        PlaywrightAssertions.assertThat(window.page().locator(".scan img")).isVisible();
        window.field("totp:code").fill(app.code());
        window.field("totp:confirm").click();
        PlaywrightAssertions.assertThat(window.page().locator(".codes li")).hasCount(10);
        window.window().isPhotographed("recovery-codes");
        window.field("devices:leave").click();
        window.page().waitForURL("**/sign-in**");

        window.triesToSignIn(person.username(), AccountApi.PASSWORD);
        PlaywrightAssertions.assertThat(window.field("sign-in:code")).isFocused();
        assertThat(window.field("sign-in:code").getAttribute("autocomplete")).isEqualTo("one-time-code");
        window.window().isPhotographed("sign-in-code");
        window.field("sign-in:code").fill("000000");
        window.field("sign-in:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("[id='sign-in:code-wrong']"))
                .containsText("not the code of now");
        window.field("sign-in:code").fill(app.nextCode());
        window.field("sign-in:go").click();
        window.isInTheApp();
    }

    @Test
    void anInvitationIsALinkToCopyAndCanBeTakenBack() {
        Person person = Person.signsUp("alice");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(person);
        window.window().opens("/settings");

        window.field("invite:go").click();
        PlaywrightAssertions.assertThat(window.field("invite:link"))
                .hasValue(Pattern.compile("https?://.+/sign-up\\?invite=[\\w-]{43}"));
        PlaywrightAssertions.assertThat(window.page().locator("#invite .copies"))
                .isVisible();
        window.page().locator("#invite .copies").click();
        PlaywrightAssertions.assertThat(window.page().locator("#invite .copies"))
                .hasText("Copied");
        PlaywrightAssertions.assertThat(window.page().locator("#invite .sessions li"))
                .hasCount(1);
        window.window().isPhotographed("invitation");

        window.page().locator("#invite .sessions button").click();
        PlaywrightAssertions.assertThat(window.page().locator("#invite .sessions li"))
                .hasCount(0);
        assertThat(person.gets("/invites").items()).isEmpty();
    }

    @Test
    void anAccountEndsWithThePasswordAndItsNameTypedAndTheBrowserKeepsNothing() {
        Person person = Person.signsUp("alice");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(person);
        window.page().evaluate("localStorage.setItem('parley draft x y', 'begun')");
        window.window().opens("/settings");
        PlaywrightAssertions.assertThat(window.page().locator("#export"))
                .hasAttribute("href", Pattern.compile("/api/v1/me/export$"));

        window.field("erase:username").fill("somebody");
        window.field("erase:password").fill(AccountApi.PASSWORD);
        window.field("erase:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("#erasing .wrong").first())
                .containsText("not your username");
        window.field("erase:username").fill("@" + person.username());
        window.field("erase:password").fill("not the password 1");
        window.field("erase:go").click();
        PlaywrightAssertions.assertThat(window.page().locator("#erasing")).containsText("not your present password");
        window.field("erase:password").fill(AccountApi.PASSWORD);
        window.field("erase:go").click();

        window.page().waitForURL("**/good-bye");
        PlaywrightAssertions.assertThat(window.page().locator("[role=status]")).containsText("closed");
        assertThat(window.page().evaluate("localStorage.getItem('parley draft x y')"))
                .isNull();
        assertThat(person.gets("/me").status()).isEqualTo(401);
        window.window().opens("/app");
        window.page().waitForURL("**/sign-in**");
    }

    @Test
    void anAdminReadsWhatWasReportedAsItStoodAndClosesIt() {
        Friends friends = Friends.made();
        Message insult = friends.chat().as(friends.two()).says("you are a <b>lighthouse</b>");
        friends.one()
                .posts(
                        "/reports",
                        "conversation",
                        friends.chat().id(),
                        "seq",
                        insult.seq(),
                        "reason",
                        "abuse",
                        "comment",
                        "again!")
                .accepted();
        friends.chat().as(friends.two()).deletesForEveryone(insult.seq()).accepted();
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(Admin.one());
        window.window().opens("/settings");
        window.page().locator(".page-head nav a[href$='/admin']").click();

        var report = window.page()
                .locator(
                        ".reports li",
                        new Page.LocatorOptions().setHasText(friends.one().username()));
        PlaywrightAssertions.assertThat(report.locator("blockquote")).hasText("you are a <b>lighthouse</b>");
        PlaywrightAssertions.assertThat(report).containsText("again!");
        window.window().isPhotographed("reports");
        assertThat(window.window().barriers()).isEmpty();
        report.locator("button").click();
        PlaywrightAssertions.assertThat(report).hasCount(0);

        window.page().locator(".tabs a[href$=closed]").click();
        PlaywrightAssertions.assertThat(report.locator("blockquote")).isVisible();
        PlaywrightAssertions.assertThat(report.locator("button")).hasCount(0);
    }

    @Test
    void anAdminSignsSomebodyOutWhoLostADevice() {
        Person lost = Person.signsUp("lost");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(Admin.one());
        window.window().opens("/admin");

        window.field("accounts:q").fill(lost.username());
        window.field("accounts:go").click();
        window.page().locator("#accounts .sessions button").click();
        PlaywrightAssertions.assertThat(window.page().locator("#accounts .outcome"))
                .containsText("Signed out everywhere");

        assertThat(lost.gets("/me").status()).isEqualTo(401);
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() {
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(Person.signsUp("alice"));
        window.window().allows("status of 404");

        assertThat(window.page()
                        .navigate(Site.shared().http("/admin").toString())
                        .status())
                .isEqualTo(404);
        window.window().opens("/settings");
        PlaywrightAssertions.assertThat(window.page().locator("a[href$='/admin']"))
                .hasCount(0);
    }
}
