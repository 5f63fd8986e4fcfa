package org.parley.friendship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;

/** Ending a friendship. The list of friends shows conversations, and so lives with the messages. */
@Path("friends")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FriendsResource {
    @Inject
    Contacts contacts;

    @Inject
    Caller caller;

    @DELETE
    @Path("{username}")
    public void remove(@PathParam("username") String username) {
        contacts.remove(caller.account(), username);
    }
}
