package org.parley.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who is asking: set by the authentication mechanism from a checked token and by nothing else.
 *
 * @param account  the account's id
 * @param username its public handle
 * @param session  the signed-in session that the token belongs to
 */
public record Caller(UUID account, String username, UUID session) implements Principal, Serializable {
    @Override
    public String getName() {
        return username;
    }
}
