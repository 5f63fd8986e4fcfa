package org.parley.session;

import org.parley.platform.Refusal;

/** 404: the caller has no such invitation that waits. */
public final class NoSuchInvite extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchInvite() {
        super(404, "no-such-invite", "No such invitation", "It was used, is too old, or was taken back.");
    }
}
