package org.parley.session;

/**
 * What an authenticator app is told, once.
 *
 * @param secret in Base32, for typing
 * @param uri    {@code otpauth://…}, for a picture or a link
 */
public record Enrolment(String secret, String uri) {
    /** Never in a log. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
