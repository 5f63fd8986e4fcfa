package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;
import org.parley.platform.Cursor;
import org.parley.platform.Page;

/** One room of the caller's. */
@Path("rooms/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoomResource {
    @Inject
    Caller caller;

    @Inject
    RoomOverview overview;

    @PathParam("id")
    ConversationId id;

    @GET
    @Path("members")
    public Page<MemberView> members(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return overview.members(caller.account(), id.value(), cursor, Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }
}
