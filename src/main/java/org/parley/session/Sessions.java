package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.AdminCode;
import org.parley.account.AdminsOnly;
import org.parley.account.Caller;
import org.parley.account.Keys;
import org.parley.account.NewAccount;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.platform.Cursor;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Page;
import org.parley.platform.SignedOut;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Signing in and out. Not one transaction itself: passwords are hashed outside of any, so
 * that no connection waits for that; each change to rows is one of {@link SessionStore}.
 */
@ApplicationScoped
public class Sessions {
    /** Without a use for this long it ends: on a device that is shared, and on one's own (OWASP ASVS 7.3.1). */
    private static final Duration IDLE = Duration.ofHours(12);

    private static final Duration IDLE_REMEMBERED = Duration.ofDays(30);
    private static final String AT_HOME =
            "select s.id from session s where s.account_id = ? and s.address = ? and s.expires_at > ?";
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    SessionStore store;

    @Inject
    Throttle throttle;

    @Inject
    SignInMeters meters;

    @Inject
    Keys keys;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactor factor;

    @Inject
    Invites invites;

    @Inject
    AdminCode admin;

    @Inject
    PasswordAgain password;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @param login    a username or an e-mail address
     * @param code     of the second factor, or null
     * @param remember whether this is the caller's own device
     * @throws WrongCredentials for an unknown login, a wrong password and a wrong code alike
     * @throws TotpRequired     for a right password where a code is needed and missing
     * @throws TooMany          after too many tries for this login or from this address
     * @throws TryAgain         when too many passwords are being hashed
     */
    public SignedIn signIn(String login, String password, String code, boolean remember, Visit visit) {
        need("login", login);
        need("password", password);
        Optional<UUID> named = keys.named(login);
        Subject account = whose(named, login, visit.address());
        AccountView known = meters.counted(() -> throttle.guard(account, Subject.address(visit.address()), () -> {
            AccountView opened = keys.open(login, password).orElseThrow(WrongCredentials::new);
            factor.check(opened.id(), code);
            return opened;
        }));
        return store.open(known, visit, remember ? IDLE_REMEMBERED : IDLE);
    }

    /**
     * The second step of a page: the password was right a moment ago.
     *
     * @param ticket from {@link TotpRequired}
     * @throws SignedOut        when that was too long ago
     * @throws WrongCredentials when the code is wrong
     * @throws TooMany          after too many wrong ones, counted together with passwords
     */
    public SignedIn signInByCode(String ticket, String code, boolean remember, Visit visit) {
        need("code", code);
        UUID admitted = factor.admitted(ticket);
        Subject account = whose(Optional.of(admitted), null, visit.address());
        AccountView known = meters.counted(() -> throttle.guard(account, Subject.address(visit.address()), () -> {
            factor.check(admitted, code);
            return accounts.get(admitted);
        }));
        return store.open(known, visit, remember ? IDLE_REMEMBERED : IDLE);
    }

    /**
     * Where somebody is signed in already they have tries of their own: others, guessing, cannot keep them out. An
     * unknown login is looked for as long as a known one.
     */
    private Subject whose(Optional<UUID> named, String login, String address) {
        boolean atHome = sql.one(AT_HOME, row -> true, named.orElse(NOBODY), address, Time.micros(clock.instant()))
                .isPresent();
        if (named.isEmpty()) return Subject.login(login);
        return atHome ? Subject.account(named.get(), address) : Subject.account(named.get());
    }

    /**
     * Makes an account and signs it in.
     *
     * @throws Invalid      with all that cannot be accepted
     * @throws SignUpClosed where the setting says so
     * @throws TooMany      after too many new accounts from this address
     */
    public SignedIn signUp(SignUp asked, boolean remember, Visit visit) {
        boolean invited = checkOpen(asked.inviteCode());
        NewAccount account = throttle.count(
                Subject.signUp(visit.address()),
                () -> keys.prepare(asked.username(), asked.password(), asked.email(), asked.displayName()));
        String code = invited ? asked.inviteCode() : null;
        return store.open(account, code, visit, remember ? IDLE_REMEMBERED : IDLE);
    }

    /** Ends the caller's own session. */
    public void signOut(Caller caller) {
        store.endOne(caller.account(), caller.session());
    }

    /** @throws NoSuchSession when the caller has none with this id */
    public void revoke(Caller caller, String session) {
        store.endOne(caller.account(), Ids.parse(session).orElseThrow(NoSuchSession::new));
    }

    /** Ends all sessions of an account. */
    public void endAll(UUID account) {
        store.endAll(account);
    }

    /** Ends all of the caller's sessions but this one. */
    public void revokeOthers(Caller caller) {
        store.endOthers(caller);
    }

    /**
     * Ends all sessions of somebody, who may sign in again.
     *
     * @throws AdminsOnly    for others
     * @throws NoSuchAccount when nobody has this username
     */
    public void endAllOf(Caller admin, String username) {
        if (!accounts.get(admin.account()).admin()) throw new AdminsOnly("Only admins sign others out.");
        UUID whose = Username.find(username)
                .flatMap(accounts::find)
                .map(AccountView::id)
                .orElseThrow(NoSuchAccount::new);
        store.endAll(whose);
    }

    /** The caller's sessions, newest first. */
    public Page<SessionView> list(Caller caller, String cursor, Integer limit) {
        int most = Cursor.limit(limit, Cursor.DEFAULT_LIMIT);
        List<String> key = Cursor.parse(cursor, 1);
        UUID last = key.isEmpty() ? null : Cursor.id(key.get(0));
        List<Session> rows = store.page(caller.account(), last, most + 1);
        String next = rows.size() > most ? Cursor.of(rows.get(most - 1).id().toString()) : null;
        return new Page<>(
                rows.stream().limit(most).map(row -> row.view(caller.session())).toList(), next);
    }

    /**
     * Ends all other sessions.
     *
     * @param language of the letter about it, unless the account has chosen one
     * @throws Invalid when the current password is wrong or the new one may not be one
     * @throws TooMany after too many wrong ones
     */
    public void changePassword(Caller caller, String current, String next, String language) {
        password.confirm(caller, current, "current");
        store.rekey(caller, keys.hash(caller.account(), next, "new"), language);
    }

    /**
     * Where everybody may come in no code is looked at; where not, the code of the console lets its reader in, who
     * could otherwise never become the admin.
     *
     * @return whether it is an invitation, to be used up
     */
    private boolean checkOpen(String code) {
        String signup = Settings.current().text(Setting.SIGNUP);
        if (signup.equals("open") || admin.fits(code)) return false;
        return switch (signup) {
            case "invite" -> {
                if (code == null || code.isBlank()) throw new SignUpClosed("New accounts need an invitation here.");
                if (!invites.isGood(code)) throw Invites.noneOfOurs();
                yield true;
            }
            default -> throw new SignUpClosed("This place takes no new accounts.");
        };
    }

    private static void need(String field, String text) {
        if (text == null || text.isEmpty()) throw new Invalid(field, "is needed");
    }
}
