package org.parley.session;

import java.time.Instant;

/**
 * An invitation just made. The code is told this once; only its SHA-256 is kept.
 *
 * @param code goes into {@code inviteCode} of a sign-up, or into the link {@code /sign-up?invite=CODE}
 */
public record Invite(String id, String code, Instant createdAt, Instant expiresAt) {
    /** Never in a log. */
    @Override
    public String toString() {
        return "Invite " + id;
    }
}
