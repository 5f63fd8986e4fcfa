package org.parley.friendship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.platform.Page;

/** Whom the caller blocks. */
@Path("blocks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BlocksResource {
    @Inject
    Contacts contacts;

    @Inject
    Profiles profiles;

    @Inject
    Caller caller;

    @GET
    public Page<Profile> all(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return profiles.blocked(caller.account(), DirectorySearch.of(null, null, limit, cursor));
    }

    @PUT
    @Path("{username}")
    public void block(@PathParam("username") String username) {
        contacts.block(caller.account(), username);
    }

    @DELETE
    @Path("{username}")
    public void unblock(@PathParam("username") String username) {
        contacts.unblock(caller.account(), username);
    }
}
