package org.parley.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.parley.account.Caller;

/** The second factor, on and off. */
@RequestScoped
@Path("me/totp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TotpResource {
    @Inject
    SecondFactor factor;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    public record Password(String password) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    public record Code(String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** Shown this once. */
    public record RecoveryCodes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodes";
        }
    }

    @POST
    public Enrolment start(Password body) {
        return factor.start(caller, body.password());
    }

    @PUT
    public RecoveryCodes confirm(Code body) {
        return new RecoveryCodes(factor.confirm(caller, body.code()));
    }

    @POST
    @Path("recovery-codes")
    public RecoveryCodes renew(Password body) {
        return new RecoveryCodes(factor.renew(caller, body.password()));
    }

    @DELETE
    public void end(Password body) {
        factor.end(caller, body.password(), request.getLocale().toLanguageTag());
    }
}
