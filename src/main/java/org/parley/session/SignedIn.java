package org.parley.session;

import java.time.Instant;
import org.parley.account.Caller;

/**
 * The answer to a right password.
 *
 * @param token     shown once, kept by the client alone
 * @param expiresAt when it ends if it is not used before then
 */
public record SignedIn(String token, Instant expiresAt, Caller caller) {
    /** Without the token: this may end in a log. */
    @Override
    public String toString() {
        return "SignedIn " + caller.username();
    }
}
