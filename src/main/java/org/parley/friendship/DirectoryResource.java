package org.parley.friendship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.platform.Page;

/** The directory: how others see the accounts. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DirectoryResource {
    @Inject
    Profiles profiles;

    @Inject
    Caller caller;

    @GET
    public Page<Profile> search(
            @QueryParam("q") String q,
            @QueryParam("presence") String presence,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return profiles.directory(caller.account(), DirectorySearch.of(q, presence, limit, cursor));
    }

    @GET
    @Path("{username}")
    public Profile profile(@PathParam("username") String username) {
        return profiles.get(caller.account(), username);
    }
}
