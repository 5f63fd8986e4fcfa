package org.parley.session;

import org.parley.platform.Refusal;

/** 403: this place takes no new accounts, or only invited ones. */
public final class SignUpClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    SignUpClosed(String detail) {
        super(403, "sign-up-closed", "Sign-up is closed", detail);
    }
}
