package org.parley.friendship;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.parley.session.SignedIn;

/**
 * The answer to signing up or in.
 *
 * @param token     shown once
 * @param expiresAt when it ends if it is not used before then
 */
public record SignedInAnswer(String token, Instant expiresAt, Profile account) {
    static SignedInAnswer of(SignedIn signedIn, Profiles profiles) {
        UUID self = signedIn.caller().account();
        return new SignedInAnswer(signedIn.token(), signedIn.expiresAt(), profiles.get(self, self));
    }

    Response made() {
        return Response.status(Response.Status.CREATED).entity(this).build();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SignedInAnswer " + account.username();
    }
}
