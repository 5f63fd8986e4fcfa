package org.parley.friendship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.parley.account.Caller;

/** Asking to be friends, and answering. */
@Path("friend-requests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FriendRequestsResource {
    @Inject
    Contacts contacts;

    @Inject
    Requests requests;

    @Inject
    Profiles profiles;

    @Inject
    Caller caller;

    @GET
    public RequestLists all() {
        return requests.of(caller.account());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response request(NewRequest wanted) {
        RequestMade made = contacts.request(caller.account(), wanted.username(), wanted.note());
        return Response.status(made.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new RequestState(
                        made.id(),
                        made.accepted() ? "accepted" : "pending",
                        profiles.get(caller.account(), made.addressee())))
                .build();
    }

    @POST
    @Path("{id}/accept")
    public void accept(@PathParam("id") String id) {
        contacts.accept(caller.account(), id);
    }

    @POST
    @Path("{id}/decline")
    public void decline(@PathParam("id") String id) {
        contacts.decline(caller.account(), id);
    }

    @DELETE
    @Path("{id}")
    public void withdraw(@PathParam("id") String id) {
        contacts.withdraw(caller.account(), id);
    }

    public record NewRequest(String username, String note) {}

    public record RequestState(UUID id, String state, Profile account) {}
}
