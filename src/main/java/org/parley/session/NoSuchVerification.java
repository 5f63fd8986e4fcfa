package org.parley.session;

import org.parley.platform.Refusal;

/** 404: this token proves no address: made up, used, too old, or the address was changed since. */
public final class NoSuchVerification extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchVerification() {
        super(404, "no-such-verification", "No such verification", "This link is used up or too old. Ask for another.");
    }
}
