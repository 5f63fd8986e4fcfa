package org.parley.session;

import org.parley.platform.Refusal;

/** 404: the caller has no session with this id. */
public final class NoSuchSession extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchSession() {
        super(404, "no-such-session", "No such session", "You are not signed in anywhere under this id.");
    }
}
