package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;

/** What one has to say to all friends, each in their own conversation. */
@Path("broadcasts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BroadcastsResource {
    @Inject
    Caller caller;

    @Inject
    Broadcasts broadcasts;

    @Inject
    Messages messages;

    /** The words. */
    public record Body(String clientId, String body) {}

    /** To how many they went. */
    public record Answer(int sent) {}

    @POST
    public CompletionStage<Answer> send(Body body) {
        return messages.apart(broadcasts.send(caller, body.clientId(), body.body()))
                .thenApply(Answer::new);
    }
}
