package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.platform.Cursor;
import org.parley.platform.Page;

/** The caller's friends, with their last words. */
@Path("friends")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FriendsListResource {
    @Inject
    Caller caller;

    @Inject
    Friends friends;

    @GET
    public Page<FriendView> friends(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return friends.of(caller.account(), cursor, Cursor.limit(limit, Cursor.DEFAULT_LIMIT));
    }
}
