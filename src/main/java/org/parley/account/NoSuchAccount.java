package org.parley.account;

import org.parley.platform.Refusal;

/** 404: nobody has this username, or not for the caller to know. */
public final class NoSuchAccount extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchAccount() {
        super(404, "no-such-account", "No such account", "Nobody has this username.");
    }
}
