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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;

/** New rooms. */
@Path("rooms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoomsResource {
    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Rooms rooms;

    @Inject
    Overview overview;

    /** Who is to be in it, by username; the caller is anyway. */
    public record Body(String clientId, String name, List<String> members) {}

    @POST
    public CompletionStage<Response> make(Body body) {
        NewRoom room = NewRoom.of(caller.username(), body.clientId(), body.name(), body.members());
        UUID account = caller.account();
        return messages.apart(rooms.make(caller, room))
                .thenApply(made -> Response.status(made.created() ? Status.CREATED : Status.OK)
                        .entity(overview.conversation(account, made.room()))
                        .build());
    }
}
