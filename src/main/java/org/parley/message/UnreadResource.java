package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;

/** The caller's unread counts. */
@Path("unread")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnreadResource {
    @Inject
    Caller caller;

    @Inject
    Overview overview;

    @GET
    public Unread unread() {
        return overview.unread(caller.account());
    }
}
