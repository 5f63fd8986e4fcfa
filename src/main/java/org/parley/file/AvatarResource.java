package org.parley.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The pictures of accounts, for everybody who is signed in. One that is asked for by its version never changes. */
@Path("accounts")
@RequestScoped
public class AvatarResource {
    @Inject
    Avatars avatars;

    @GET
    @Path("{username}/avatar")
    public Response picture(
            @PathParam("username") String username, @QueryParam("v") String version, @Context Request request) {
        Avatars.Avatar avatar = avatars.get(username);
        Response answer = new Download(avatar.content()).answer(request, null, null);
        if (!avatar.version().equals(version)) return answer;
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        return answer;
    }
}
