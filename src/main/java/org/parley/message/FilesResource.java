package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.file.Download;
import org.parley.file.NoSuchFile;
import org.parley.file.Uploads;
import org.parley.platform.Ids;

/** Files for whoever may have them. Nothing that is served here is a page or a script. */
@Path("files")
@RequestScoped
public class FilesResource {
    @Inject
    Caller caller;

    @Inject
    Attachments attachments;

    @Inject
    Uploads uploads;

    @GET
    @Path("{id}")
    public Response content(
            @PathParam("id") String id,
            @Context Request request,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        UUID file = readable(id);
        return new Download(uploads.content(file)).answer(request, range, ifRange);
    }

    @GET
    @Path("{id}/preview")
    public Response preview(@PathParam("id") String id, @Context Request request) {
        UUID file = readable(id);
        return new Download(uploads.preview(file)).answer(request, null, null);
    }

    private UUID readable(String id) {
        UUID file = Ids.parse(id).orElseThrow(NoSuchFile::new);
        attachments.check(caller.account(), file);
        return file;
    }
}
