package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;
import org.parley.conversation.Conversations;
import org.parley.conversation.Move;
import org.parley.conversation.Pointers;
import org.parley.conversation.Typing;
import org.parley.conversation.Wishes;
import org.parley.platform.Invalid;

/** One conversation of the caller's, and the caller's own view of it. */
@Path("conversations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationResource {
    @Inject
    Caller caller;

    @Inject
    Overview overview;

    @Inject
    Conversations conversations;

    @Inject
    Pointers pointers;

    @Inject
    Typing typing;

    /** Up to where. */
    public record Place(Long seq) {
        long checked() {
            if (seq == null || seq < 0) throw new Invalid("seq", "must be a number, 0 or more");
            return seq;
        }
    }

    @GET
    public ConversationView one(@PathParam("id") ConversationId id) {
        return overview.conversation(caller.account(), id.value());
    }

    @PUT
    @Path("read")
    public void read(@PathParam("id") ConversationId id, Place place) {
        pointers.move(Move.read(id.value(), caller.account(), place.checked(), null));
    }

    @PUT
    @Path("delivered")
    public void delivered(@PathParam("id") ConversationId id, Place place) {
        pointers.move(Move.delivered(id.value(), caller.account(), place.checked(), null));
    }

    @POST
    @Path("typing")
    public void typing(@PathParam("id") ConversationId id) {
        typing.report(caller, id.value());
    }

    @PUT
    @Path("settings")
    public void set(@PathParam("id") ConversationId id, Wishes wishes) {
        conversations.set(caller.account(), id.value(), wishes);
    }

    @DELETE
    @Path("history")
    public void clear(@PathParam("id") ConversationId id) {
        conversations.clear(caller.account(), id.value());
    }
}
