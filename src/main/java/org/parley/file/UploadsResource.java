package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import org.parley.account.Caller;
import org.parley.account.Callers;

/** Files on their way in. Each waits a day for the message that carries it. */
@Path("files")
@ApplicationScoped
public class UploadsResource {
    @Inject
    Uploads uploads;

    @POST
    @UploadLimit
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(List<EntityPart> parts, @Context HttpServletRequest request) throws IOException {
        Caller caller = Callers.of(request);
        EntityPart part = Parts.file(parts);
        FileView file = uploads.add(caller.account(), part.getFileName().orElse(null), part.getContent());
        return Response.status(Status.CREATED).entity(file).build();
    }
}
