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

/** Whether a message is kept at hand for all who are in the conversation. */
@Path("conversations/{id}/messages/{seq}/pin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PinResource {
    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @PUT
    public CompletionStage<Response> pin(@PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq) {
        return answered(messages.pin(caller, conversation.value(), seq.value()));
    }

    @DELETE
    public CompletionStage<Response> unpin(@PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq) {
        return answered(messages.unpin(caller, conversation.value(), seq.value()));
    }

    private CompletionStage<Response> answered(CompletionStage<Void> done) {
        return messages.apart(done).thenApply(nothing -> Response.noContent().build());
    }
}
