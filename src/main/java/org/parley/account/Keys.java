package org.parley.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.parley.platform.Checks;
import org.parley.platform.Invalid;
import org.parley.platform.TryAgain;

/**
 * Passwords against accounts. Hashing takes long and needs no database, so nothing here runs inside a transaction,
 * and no connection waits for it.
 */
@ApplicationScoped
public class Keys {
    private static final int LONGEST_LOGIN = 254;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    /**
     * @param email       null or empty for none
     * @param displayName null or empty for the username
     * @throws Invalid  with all that cannot be accepted
     * @throws TryAgain when too many passwords are being hashed
     */
    public NewAccount prepare(String username, String password, String email, String displayName) {
        Checks checks = new Checks();
        Username name = checks.check(() -> free(new Username(username)));
        Password chosen = checks.check(() -> Password.chosen(password, "password", name));
        EmailAddress address = isBlank(email) ? null : checks.check(() -> new EmailAddress(email));
        DisplayName shown = checks.check(() -> new DisplayName(isBlank(displayName) ? username : displayName));
        checks.done();
        return new NewAccount(name, shown, address, passwords.hash(chosen));
    }

    /** The account that a login names, if any: for counting tries, which happens before the password is looked at. */
    public Optional<UUID> named(String login) {
        return isLogin(login) ? accounts.login(login).map(Login::account) : Optional.empty();
    }

    /**
     * @param login a username or an e-mail address
     * @return empty for an unknown login and a wrong password alike, after the same time
     */
    public Optional<AccountView> open(String login, String password) {
        Login known = isLogin(login) ? accounts.login(login).orElse(null) : null;
        if (!passwords.matches(password, known == null ? null : known.hash())) return Optional.empty();
        if (Passwords.isWeak(known.hash())) accounts.rekey(known.account(), passwords.hash(same(password)));
        return Optional.of(accounts.get(known.account()));
    }

    /** Whether this is the account's password. */
    public boolean fits(UUID account, String password) {
        return passwords.matches(password, accounts.login(account).hash());
    }

    /**
     * A new password, hashed.
     *
     * @param field where violations are shown
     * @throws Invalid when it may not be one
     */
    public String hash(UUID account, String password, String field) {
        Username owner = new Username(accounts.get(account).username());
        return passwords.hash(Password.chosen(password, field, owner));
    }

    /** Called within the transaction that ends the sessions which the old password opened. */
    public void replace(UUID account, String hash) {
        accounts.rekey(account, hash);
    }

    private static Password same(String password) {
        return new Password(Password.normal(password));
    }

    private Username free(Username username) {
        if (accounts.isTaken(username)) throw Accounts.usernameTaken();
        return username;
    }

    private static boolean isLogin(String login) {
        return login != null && login.length() <= LONGEST_LOGIN;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
