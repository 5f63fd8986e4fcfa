package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;

/** The caller's emoji under a message. */
@Path("conversations/{id}/messages/{seq}/reactions/{emoji}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReactionsResource {
    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @PUT
    public CompletionStage<Response> put(
            @PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq, @PathParam("emoji") String emoji) {
        return answered(messages.react(caller, conversation.value(), seq.value(), emoji));
    }

    @DELETE
    public CompletionStage<Response> take(
            @PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq, @PathParam("emoji") String emoji) {
        return answered(messages.unreact(caller, conversation.value(), seq.value(), emoji));
    }

    private CompletionStage<Response> answered(CompletionStage<Void> done) {
        return messages.apart(done).thenApply(nothing -> Response.noContent().build());
    }
}
