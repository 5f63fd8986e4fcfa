package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.Caller;
import org.parley.account.Keys;
import org.parley.platform.Invalid;
import org.parley.platform.TooMany;

/** Has somebody show that they are not only sitting at a signed-in device. */
@ApplicationScoped
public class PasswordAgain {
    @Inject
    Throttle throttle;

    @Inject
    Keys keys;

    /**
     * @param field where a violation is shown
     * @throws Invalid when the password is wrong
     * @throws TooMany after too many wrong ones
     */
    public void confirm(Caller caller, String password, String field) {
        if (password == null || password.isEmpty()) throw new Invalid(field, "is needed");
        throttle.guard(Subject.inside(caller.account()), () -> {
            if (!keys.fits(caller.account(), password)) throw new Invalid(field, "is wrong");
            return true;
        });
    }
}
