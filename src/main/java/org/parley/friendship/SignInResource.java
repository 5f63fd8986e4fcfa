package org.parley.friendship;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parley.session.Sessions;
import org.parley.session.SignedIn;
import org.parley.session.Visit;

/** Signing in for programs: they keep the token themselves, so no cookie is set. */
@RequestScoped
@Path("sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {
    @Inject
    Sessions sessions;

    @Inject
    Profiles profiles;

    @Context
    HttpServletRequest request;

    public record Credentials(String login, String password, String totp) {
        /** Never in a log. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    @POST
    @PermitAll
    public Response signIn(Credentials body) {
        SignedIn signedIn = sessions.signIn(body.login(), body.password(), body.totp(), true, Visit.of(request));
        return SignedInAnswer.of(signedIn, profiles).made();
    }
}
