package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionStage;
import org.parley.account.Accounts;
import org.parley.account.AdminsOnly;
import org.parley.account.Caller;
import org.parley.conversation.Announcements;

/** What admins have to say to everybody: one stored message. */
@Path("announcements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnouncementsResource {
    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    @Inject
    Messages messages;

    /** An announcement. */
    public record Body(String clientId, String body) {}

    @POST
    public CompletionStage<Response> announce(Body body) {
        if (!accounts.get(caller.account()).admin()) throw new AdminsOnly("Only admins announce.");
        NewMessage message = new NewMessage(body.clientId(), body.body(), null, false);
        return messages.apart(messages.send(caller, Announcements.ID, message))
                .thenApply(sent -> Response.status(sent.created() ? Status.CREATED : Status.OK)
                        .entity(sent.message())
                        .build());
    }
}
