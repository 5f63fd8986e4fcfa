package org.parley.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parley.account.Caller;
import org.parley.platform.Invalid;
import org.parley.platform.Page;

/** Reporting, and looking at reports. */
@RequestScoped
@Path("reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    @Inject
    Reports reports;

    @Inject
    Caller caller;

    public record Body(String conversation, Long seq, String username, String reason, String comment) {
        Complaint complaint() {
            return Complaint.of(conversation, seq, username, reason, comment);
        }
    }

    public record Change(String state) {}

    @POST
    public Response make(Body body) {
        Reports.Made made = reports.make(caller.account(), body.complaint());
        return Response.status(made.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(made.report())
                .build();
    }

    @GET
    public Page<ReportView> list(
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reports.list(caller.account(), state, cursor, limit);
    }

    @PUT
    @Path("{id}")
    public void change(@PathParam("id") String id, Change body) {
        if (!Reports.CLOSED.equals(body.state())) throw new Invalid("state", "must be closed");
        reports.close(caller.account(), id);
    }
}
