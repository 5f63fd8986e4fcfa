package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** What is pinned in a conversation of the caller's. */
@Path("conversations/{id}/pins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PinsResource {
    @Inject
    Caller caller;

    @Inject
    Pins pins;

    @GET
    public Page<MessageView> pins(
            @PathParam("id") ConversationId conversation,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return pins.of(caller.account(), conversation.value(), cursor, Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }
}
