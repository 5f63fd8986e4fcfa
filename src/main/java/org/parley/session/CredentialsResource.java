package org.parley.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parley.account.Caller;

/** What opens the account: each change asks for the password again. */
@RequestScoped
@Path("me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CredentialsResource {
    @Inject
    Sessions sessions;

    @Inject
    Addresses addresses;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    /** {@code new} is no name in Java. */
    public record NewPassword(String current, @JsonbProperty("new") String next) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    public record NewEmail(String email, String password) {
        @Override
        public String toString() {
            return "NewEmail";
        }
    }

    @PUT
    @Path("password")
    public void password(NewPassword body) {
        sessions.changePassword(caller, body.current(), body.next(), language());
    }

    /** Asks for the letter that proves the address once more. */
    @POST
    @Path("email/verification")
    public Response writeAgain() {
        addresses.writeAgain(caller, language());
        return Response.accepted().build();
    }

    private String language() {
        return request.getLocale().toLanguageTag();
    }

    @PUT
    @Path("email")
    public void email(NewEmail body) {
        addresses.change(caller, body.email(), body.password(), language());
    }
}
