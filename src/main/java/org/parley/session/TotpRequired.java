package org.parley.session;

import org.parley.platform.Refusal;

/** 401: the password is right, and the code of the second factor is missing. */
public final class TotpRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String ticket;

    TotpRequired(String ticket) {
        super(401, "totp-required", "A code is needed", "Send the code of the authenticator app as totp.");
        this.ticket = ticket;
    }

    /** For a page, which does not keep the password: good for the code alone, for five minutes. */
    public String ticket() {
        return ticket;
    }
}
