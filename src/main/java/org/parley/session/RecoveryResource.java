package org.parley.session;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A new password for who forgot theirs. */
@RequestScoped
@Path("password-resets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RecoveryResource {
    @Inject
    Recovery recovery;

    @Context
    HttpServletRequest request;

    public record Forgotten(String login) {}

    public record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @POST
    public Response ask(Forgotten body) {
        recovery.ask(body.login(), Visit.of(request));
        return Response.accepted().build();
    }

    @PUT
    @Path("{token}")
    public void reset(@PathParam("token") String token, NewPassword body) {
        recovery.reset(token, body.password(), Visit.of(request));
    }
}
