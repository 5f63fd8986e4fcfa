package org.parley.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.platform.Page;

/** Where the caller is signed in, and signing out there. */
@RequestScoped
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @GET
    public Page<SessionView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return sessions.list(caller, cursor, limit);
    }

    @DELETE
    public void revokeOthers() {
        sessions.revokeOthers(caller);
    }

    @DELETE
    @Path("current")
    public void signOut() {
        sessions.signOut(caller);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        sessions.revoke(caller, id);
    }
}
