package org.parley.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parley.account.Caller;
import org.parley.platform.Page;

/** Inviting people. */
@RequestScoped
@Path("invites")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitesResource {
    @Inject
    Invites invites;

    @Inject
    Caller caller;

    @POST
    public Response make() {
        return Response.status(Response.Status.CREATED)
                .entity(invites.make(caller.account()))
                .build();
    }

    @GET
    public Page<InviteView> waiting(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return invites.waiting(caller.account(), cursor, limit);
    }

    @DELETE
    @Path("{id}")
    public void takeBack(@PathParam("id") String id) {
        invites.takeBack(caller.account(), id);
    }
}
