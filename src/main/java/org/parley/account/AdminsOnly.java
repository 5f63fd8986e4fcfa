package org.parley.account;

import org.parley.platform.Refusal;

/** 403: for admins, of the server or of a room, and the caller is none. */
public final class AdminsOnly extends Refusal {
    private static final long serialVersionUID = 1L;

    public AdminsOnly(String detail) {
        super(403, "admins-only", "For admins only", detail);
    }
}
