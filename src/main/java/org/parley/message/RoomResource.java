package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;
import org.parley.conversation.Role;
import org.parley.conversation.RoomName;
import org.parley.platform.Cursor;
import org.parley.platform.Invalid;
import org.parley.platform.Page;

/** One room of the caller's, and who is in it. */
@Path("rooms/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoomResource {
    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Rooms rooms;

    @Inject
    RoomOverview members;

    @Inject
    Overview overview;

    /** The new name. */
    public record Named(String name) {}

    /** What somebody is to be; null for a plain member, or as they are. */
    public record Seat(String role) {
        Role checked() {
            if (role == null) return null;
            return Role.find(role).orElseThrow(() -> new Invalid("role", "must be owner, admin or member"));
        }
    }

    @PATCH
    public CompletionStage<Response> rename(@PathParam("id") ConversationId id, Named named) {
        UUID account = caller.account();
        UUID room = id.value();
        return messages.apart(rooms.rename(caller, room, new RoomName(named.name())))
                .thenApply(done ->
                        Response.ok(overview.conversation(account, room)).build());
    }

    @GET
    @Path("members")
    public Page<MemberView> members(
            @PathParam("id") ConversationId id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return members.members(caller.account(), id.value(), cursor, Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }

    @PUT
    @Path("members/{username}")
    public CompletionStage<Response> seat(
            @PathParam("id") ConversationId id, @PathParam("username") String username, Seat seat) {
        UUID account = caller.account();
        UUID room = id.value();
        return messages.apart(rooms.seat(caller, room, username, seat.checked()))
                .thenApply(seated -> Response.status(seated.added() ? Status.CREATED : Status.OK)
                        .entity(members.member(account, room, seated.account()))
                        .build());
    }

    @DELETE
    @Path("members/{username}")
    public CompletionStage<Response> unseat(
            @PathParam("id") ConversationId id, @PathParam("username") String username) {
        return messages.apart(rooms.unseat(caller, id.value(), username))
                .thenApply(done -> Response.noContent().build());
    }
}
