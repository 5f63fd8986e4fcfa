package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.parley.account.Callers;

/** The caller's own picture. */
@Path("me")
@ApplicationScoped
public class OwnAvatarResource {
    @Inject
    Avatars avatars;

    @PUT
    @Path("avatar")
    @UploadLimit
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(List<EntityPart> parts, @Context HttpServletRequest request) throws IOException {
        avatars.change(Callers.of(request).account(), Parts.file(parts).getContent());
        return Response.noContent().build();
    }

    @DELETE
    @Path("avatar")
    public Response remove(@Context HttpServletRequest request) {
        avatars.remove(Callers.of(request).account());
        return Response.noContent().build();
    }
}
