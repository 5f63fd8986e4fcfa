package org.parley.session;

import org.parley.platform.Refusal;

/** 409: the second factor is on already. */
public final class TotpIsOn extends Refusal {
    private static final long serialVersionUID = 1L;

    TotpIsOn() {
        super(409, "totp-on", "On already", "Turn the second factor off before a new one is set up.");
    }
}
