package org.parley.session;

import org.parley.platform.Refusal;

/** 409: the caller has as many invitations waiting as one may have. */
public final class TooManyInvites extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyInvites() {
        super(409, "too-many-invites", "Too many invitations", "Take one back, or wait until one is used.");
    }
}
