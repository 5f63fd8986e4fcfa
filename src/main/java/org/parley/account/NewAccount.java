package org.parley.account;

/**
 * An account that can be made: every value is one, and the password is hashed.
 *
 * @param email null where none is claimed
 */
public record NewAccount(Username username, DisplayName displayName, EmailAddress email, String passwordHash) {
    @Override
    public String toString() {
        return "NewAccount " + username;
    }
}
