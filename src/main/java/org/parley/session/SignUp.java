package org.parley.session;

/**
 * What somebody types to get an account, as it was sent.
 *
 * @param email       null or empty for none
 * @param displayName null or empty for the username
 * @param inviteCode  asked for where the setting {@code signup} is {@code invite}
 */
public record SignUp(String username, String password, String email, String displayName, String inviteCode) {
    /** Never in a log. */
    @Override
    public String toString() {
        return "SignUp";
    }
}
