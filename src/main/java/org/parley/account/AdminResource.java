package org.parley.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Becoming the admin. */
@RequestScoped
@Path("me/admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdminResource {
    @Inject
    AdminCode admin;

    @Inject
    Caller caller;

    public record Code(String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    @POST
    public void redeem(Code body) {
        admin.redeem(caller.account(), body.code());
    }
}
