package org.parley.account;

import java.util.UUID;

/** Who a login names, and what their password is compared with. */
record Login(UUID account, String username, String hash) {
    @Override
    public String toString() {
        return "Login " + username;
    }
}
