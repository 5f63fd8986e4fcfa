package org.parley.platform;

/** 401: this is for signed-in callers, and the request carries no credential that is good. */
public final class SignedOut extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignedOut() {
        super(401, "signed-out", "Not signed in", "Sign in, then try again.");
    }
}
