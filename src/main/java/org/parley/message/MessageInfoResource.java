package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;

/** How far a message of the caller's has come. */
@Path("conversations/{id}/messages/{seq}/info")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessageInfoResource {
    @Inject
    Caller caller;

    @Inject
    MessageInfos infos;

    @GET
    public MessageInfo info(@PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq) {
        return infos.of(caller.account(), conversation.value(), seq.value());
    }
}
