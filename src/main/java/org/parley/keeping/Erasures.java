package org.parley.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.parley.account.Caller;
import org.parley.platform.Invalid;
import org.parley.platform.TooMany;
import org.parley.session.PasswordAgain;

/**
 * Erases accounts. At once the account is closed: it is signed out everywhere, nobody can sign in to it or find it,
 * and what it held of a person is gone. What stands in others' histories follows in steps, by {@link ErasureRounds}.
 * The name stays reserved for a year. When the last admin goes, the next start prints another code.
 */
@ApplicationScoped
public class Erasures {
    @Inject
    PasswordAgain password;

    @Inject
    ErasureStore store;

    @Inject
    Event<ErasureAsked> asked;

    /**
     * @throws Invalid when the password is wrong
     * @throws TooMany after too many wrong ones
     */
    public void erase(Caller caller, String secret) {
        password.confirm(caller, secret, "password");
        store.close(caller.account());
        asked.fire(new ErasureAsked());
    }
}
