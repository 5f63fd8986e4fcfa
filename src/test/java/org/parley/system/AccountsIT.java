package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Getting an account, coming back to it, and changing what one may change of it. */
class AccountsIT {
    private static final String OTHER_PASSWORD = "another horse 电池 staple";
    private final Site site = Site.shared();
    private final AccountApi api = new AccountApi(site);
    private final String alice = Unique.name("alice");

    @Test
    void whoSignsUpIsSignedIn() {
        Answer answer = api.signUp(alice, AccountApi.PASSWORD);

        assertThat(answer)
                .hasStatus(201)
                .has("/account/username", alice)
                .has("/account/displayName", alice)
                .has("/account/relation", "self");
        assertThat(answer.at("/token")).matches("[A-Za-z0-9_-]{43}");
        assertThat(api.read("/api/v1/me", answer.at("/token"))).hasStatus(200).has("/username", alice);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theirOwnAccountShowsEverythingThatIsTheirs() {
        String token = api.signUp(alice, AccountApi.PASSWORD, alice + "@Example.org", "Alice 王")
                .accepted()
                .at("/token");

        assertThat(api.read("/api/v1/me", token))
                .has("/displayName", "Alice 王")
                .has("/email", alice + "@example.org")
                .has("/emailVerified", false)
                .has("/receipts", true)
                .has("/presenceVisible", true)
                .has("/contactsFrom", "everyone")
                .has("/admin", false)
                .has("/online", false)
                .has("/title", null);
    }

    @Test
    void aUsernameIsGivenOnceWhateverItsCase() {
        api.signUp(alice, AccountApi.PASSWORD).accepted();

        assertThat(api.signUp(alice.toUpperCase(java.util.Locale.ROOT), AccountApi.PASSWORD))
                .isInvalidIn("username");
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsInUse() {
        String mail = alice + "@example.org";
        api.signUp(alice, AccountApi.PASSWORD, mail, null).accepted();
        String second = Unique.name("mallory");

        assertThat(api.signUp(second, OTHER_PASSWORD, mail, null)).hasStatus(201);

        assertThat(api.signIn(mail, AccountApi.PASSWORD)).hasStatus(201).has("/account/username", alice);
        assertThat(api.signIn(mail, OTHER_PASSWORD)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(api.signIn(second, OTHER_PASSWORD)).hasStatus(201);
    }

    @Test
    void theNameOrTheAddressOpensInAnyCase() {
        api.signUp(alice, AccountApi.PASSWORD, alice + "@example.org", null).accepted();

        for (String login :
                new String[] {alice, " " + alice.toUpperCase(java.util.Locale.ROOT), alice + "@EXAMPLE.org"}) {
            assertThat(api.signIn(login, AccountApi.PASSWORD)).hasStatus(201).has("/account/username", alice);
        }
    }

    @Test
    void anUnknownNameAndAWrongPasswordLookAlike() {
        api.signUp(alice, AccountApi.PASSWORD).accepted();

        Answer wrong = api.signIn(alice, OTHER_PASSWORD);
        Answer unknown = api.signIn(Unique.name("nobody"), OTHER_PASSWORD);

        assertThat(wrong).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(withoutInstance(unknown)).isEqualTo(withoutInstance(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void everyKeyboardsAccentOpens() {
        api.signUp(alice, "cafe\u0301 au lait").accepted();

        assertThat(api.signIn(alice, "caf\u00e9 au lait")).hasStatus(201);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(api.signUp("1", "short", "nowhere", "\u202e"))
                .isInvalidIn("username")
                .isInvalidIn("password")
                .isInvalidIn("email")
                .isInvalidIn("displayName");
    }

    @Test
    void aCommonPasswordIsRefused() {
        assertThat(api.signUp(alice, "password1")).isInvalidIn("password");
        assertThat(api.signUp(alice, alice + "1")).isInvalidIn("password");
        assertThat(api.signUp(alice, "x".repeat(129))).isInvalidIn("password");
    }

    @Test
    void onlyWhatIsNamedChanges() {
        Person person = Person.signsUp("alice");

        assertThat(person.patches("/me", "displayName", "Zoë", "title", "Gardener", "locale", "zh-CN"))
                .hasStatus(200);
        assertThat(person.patches("/me", "receipts", false, "presenceVisible", false, "contactsFrom", "nobody"))
                .hasStatus(200)
                .has("/displayName", "Zoë")
                .has("/title", "Gardener")
                .has("/locale", "zh-CN")
                .has("/receipts", false)
                .has("/presenceVisible", false)
                .has("/contactsFrom", "nobody");

        assertThat(person.patches("/me", "title", "")).has("/title", null).has("/displayName", "Zoë");
        person.patches("/me", "title", "Gardener").accepted();
        assertThat(person.sends("PATCH", "/me", "{\"displayName\":null,\"title\":null,\"locale\":null}"))
                .has("/title", null)
                .has("/locale", null)
                .has("/displayName", "Zoë");
        assertThat(person.sends("PATCH", "/me", "{\"title\":5}")).isRefusedAs(400, "urn:parley:malformed");
        assertThat(person.patches("/me", "displayName", "")).isInvalidIn("displayName");
        assertThat(person.patches("/me", "locale", "??")).isInvalidIn("locale");
        assertThat(person.patches("/me", "contactsFrom", "friends")).isInvalidIn("contactsFrom");
        assertThat(person.patches("/me", "title", "x".repeat(129))).isInvalidIn("title");
    }

    @Test
    void whatIsNotTheirsToSetIsIgnored() {
        Person person = Person.signsUp("alice");

        person.patches("/me", "admin", true, "username", "root", "emailVerified", true, "title", "x")
                .accepted();

        assertThat(person.gets("/me"))
                .has("/admin", false)
                .has("/username", person.username())
                .has("/emailVerified", false);
    }

    @Test
    void aNewPasswordPutsEverybodyElseOut() {
        Person here = Person.signsUp("alice");
        Person there = here.signsIn();

        assertThat(here.puts("/me/password", "current", AccountApi.PASSWORD, "new", OTHER_PASSWORD))
                .hasStatus(204);

        assertThat(there.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        assertThat(here.gets("/me")).hasStatus(200);
        assertThat(api.signIn(here.username(), AccountApi.PASSWORD)).isRefusedAs(401, "urn:parley:wrong-credentials");
        assertThat(api.signIn(here.username(), OTHER_PASSWORD)).hasStatus(201);
    }

    @Test
    void theOldPasswordIsAskedForBeforeAnyNewKey() {
        Person person = Person.signsUp("alice");

        assertThat(person.puts("/me/password", "current", OTHER_PASSWORD, "new", OTHER_PASSWORD))
                .isInvalidIn("current");
        assertThat(person.puts("/me/password", "new", OTHER_PASSWORD)).isInvalidIn("current");
        assertThat(person.puts("/me/password", "current", AccountApi.PASSWORD, "new", "password1"))
                .isInvalidIn("new");
        assertThat(person.puts("/me/email", "email", "x@example.org", "password", OTHER_PASSWORD))
                .isInvalidIn("password");
        assertThat(person.puts("/me/email", "email", "x", "password", AccountApi.PASSWORD))
                .isInvalidIn("email");
        assertThat(person.gets("/me")).has("/email", null);
        assertThat(person.signsIn().gets("/me")).hasStatus(200);
    }

    @Test
    void aNewAddressOpens() {
        Person person = Person.signsUp("alice");
        String mail = person.username() + "@example.net";

        assertThat(person.puts("/me/email", "email", mail, "password", AccountApi.PASSWORD))
                .hasStatus(204);

        assertThat(api.signIn(mail, AccountApi.PASSWORD)).hasStatus(201);
    }

    @Test
    void guessingTheAdminCodeMakesNoAdmin() {
        Person person = Person.signsUp("alice");

        assertThat(person.posts("/me/admin", "code", "aaaaa-aaaaa-aaaaa-aaaaa")).isInvalidIn("code");
        assertThat(person.posts("/me/admin", "code", null)).isInvalidIn("code");
        assertThat(person.gets("/me")).has("/admin", false);
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }
}
