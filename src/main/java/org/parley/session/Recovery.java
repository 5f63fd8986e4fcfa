package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.parley.account.Keys;
import org.parley.account.NoSuchAccount;
import org.parley.mail.Letters;
import org.parley.platform.Invalid;
import org.parley.platform.Secrets;
import org.parley.platform.TooMany;

/**
 * Back in without the password, by a letter to the address that the account has proved. Who asks learns nothing about
 * whether there is such an account or address, neither from the answer nor from how long it takes (OWASP Forgot
 * Password Cheat Sheet). The second factor stays as it is, and nobody is signed in by a reset.
 */
@ApplicationScoped
public class Recovery {
    @Inject
    RecoveryStore store;

    @Inject
    Throttle throttle;

    @Inject
    Keys keys;

    @Inject
    Letters letters;

    @Inject
    Secrets secrets;

    /** Whether mail is sent here at all; otherwise somebody has to be asked. */
    public boolean isOffered() {
        return letters.areSent();
    }

    /**
     * Sends a link that is good for 15 minutes, to one who may have it: twice in an hour and five times a day at most,
     * beyond which nothing is sent and nobody told.
     *
     * @param login a username or an e-mail address
     * @throws TooMany after ten from this address in an hour, whatever was asked
     */
    public void ask(String login, Visit visit) {
        if (login == null || login.isBlank()) throw new Invalid("login", "is needed");
        throttle.count(Subject.resetFrom(visit.address()), () -> {
            UUID whose = keys.named(login).orElseGet(() -> nobody(login));
            try {
                throttle.count(Subject.resetThisHour(whose), () -> true);
                throttle.count(Subject.resetToday(whose), () -> true);
            } catch (TooMany enough) {
                return false;
            }
            if (letters.areSent()) store.ask(whose, visit.language());
            return true;
        });
    }

    /** An id that no account has, and always the same for the same login, so that asking again takes alike. */
    private UUID nobody(String login) {
        return UUID.nameUUIDFromBytes(secrets.bytes("nobody " + login.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Sets a new password, once, and ends all sessions.
     *
     * @throws NoSuchReset when the token is none, used, or too old
     * @throws Invalid     when this may not be a password; the token is good for another try then
     */
    public void reset(String token, String password, Visit visit) {
        Token known = Token.parse(token).orElseThrow(NoSuchReset::new);
        UUID account = store.whose(known).orElseThrow(NoSuchReset::new);
        store.reset(known, account, hash(account, password), visit.language());
        throttle.forget(Subject.account(account));
    }

    /** Whether a password can be set with it now. */
    public boolean isGood(String token) {
        return Token.parse(token).flatMap(store::whose).isPresent();
    }

    private String hash(UUID account, String password) {
        try {
            return keys.hash(account, password, "password");
        } catch (NoSuchAccount erased) {
            throw new NoSuchReset();
        }
    }
}
