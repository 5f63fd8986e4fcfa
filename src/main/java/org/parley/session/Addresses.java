package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.Caller;
import org.parley.limit.Limit;
import org.parley.platform.Invalid;
import org.parley.platform.TooMany;

/**
 * E-mail addresses: a claim until a letter to it was answered. Only a proved address can recover an account; otherwise
 * a typing error would give it to a stranger.
 */
@ApplicationScoped
public class Addresses {
    @Inject
    PasswordAgain password;

    @Inject
    AddressStore store;

    /**
     * Writes to the new address so that it can be proved, and to the old one so that its owner knows. The same address
     * again is written to again, unless it is proved.
     *
     * @param email    null or empty to have none
     * @param language of the letters, unless the account has chosen one
     * @throws Invalid when the password is wrong or this cannot be an address
     * @throws TooMany after too many wrong passwords, or changes
     */
    public void change(Caller caller, String email, String secret, String language) {
        password.confirm(caller, secret, "password");
        Limit.ADDRESSES.take(caller.account());
        store.change(caller.account(), email, language);
    }

    /**
     * Writes once more to the address that waits to be proved; nothing happens where there is none.
     *
     * @throws TooMany after five in an hour
     */
    public void writeAgain(Caller caller, String language) {
        Limit.ADDRESSES.take(caller.account());
        store.writeAgain(caller.account(), language);
    }

    /**
     * Proves the address that the token was sent to, once, within a day, whoever is signed in.
     *
     * @throws NoSuchVerification when the token is none, or too old, or the address was changed since
     */
    public void prove(String token) {
        store.prove(Token.parse(token).orElseThrow(NoSuchVerification::new));
    }
}
