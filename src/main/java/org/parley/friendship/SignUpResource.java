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
import org.parley.session.SignUp;
import org.parley.session.SignedIn;
import org.parley.session.Visit;

/** New accounts, signed in at once. */
@RequestScoped
@Path("accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {
    @Inject
    Sessions sessions;

    @Inject
    Profiles profiles;

    @Context
    HttpServletRequest request;

    @POST
    @PermitAll
    public Response signUp(SignUp body) {
        SignedIn signedIn = sessions.signUp(body, true, Visit.of(request));
        return SignedInAnswer.of(signedIn, profiles).made();
    }
}
