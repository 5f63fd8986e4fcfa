package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.parley.account.Caller;
import org.parley.platform.Cursor;
import org.parley.platform.Page;

/** The caller's conversations. */
@Path("conversations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationsResource {
    @Inject
    Caller caller;

    @Inject
    Overview overview;

    @Inject
    Direct direct;

    /** With whom. */
    public record Peer(String username) {}

    @GET
    public Page<ConversationView> all(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return overview.conversations(caller.account(), cursor, Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }

    /** The direct conversation with somebody; with a friend there is one from the start. */
    @POST
    public Response open(Peer peer) {
        Direct.Opened opened = direct.open(caller.account(), peer.username());
        return Response.status(opened.created() ? Status.CREATED : Status.OK)
                .entity(overview.conversation(caller.account(), opened.conversation()))
                .build();
    }
}
