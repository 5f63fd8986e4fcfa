package org.parley.session;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Proving an address with what was sent to it; the letter may be read where nobody is signed in. */
@RequestScoped
@Path("email-verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    @Inject
    Addresses addresses;

    @PUT
    @Path("{token}")
    @PermitAll
    public void prove(@PathParam("token") String token) {
        addresses.prove(token);
    }
}
