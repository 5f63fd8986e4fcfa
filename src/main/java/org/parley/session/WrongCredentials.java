package org.parley.session;

import org.parley.platform.Refusal;

/** 401: unknown login or wrong password; nobody is told which. */
public final class WrongCredentials extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super(401, "wrong-credentials", "Wrong credentials", "This name and this password do not belong together.");
    }
}
