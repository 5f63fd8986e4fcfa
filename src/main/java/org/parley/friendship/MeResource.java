package org.parley.friendship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.account.OwnAccount;
import org.parley.session.SecondFactor;

/** The caller's own account. */
@RequestScoped
@Path("me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    SecondFactor factor;

    @Inject
    Caller caller;

    @GET
    public Me get() {
        return me(accounts.own(caller.account()));
    }

    @PATCH
    public Me change(OwnChange body) {
        return me(accounts.change(caller.account(), body.patch()));
    }

    private Me me(OwnAccount own) {
        return Me.of(profiles.get(caller.account(), caller.account()), own, factor.isOn(caller.account()));
    }
}
