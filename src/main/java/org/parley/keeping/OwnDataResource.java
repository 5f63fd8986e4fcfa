package org.parley.keeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.parley.account.Caller;

/** What the caller may ask of everything held about them: a copy, and that it goes. */
@Path("me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {
    @Inject
    Caller caller;

    @Inject
    Erasures erasures;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    public record Erasure(String password) {
        @Override
        public String toString() {
            return "Erasure";
        }
    }

    /** A ZIP, written while it is read. */
    @GET
    @Path("export")
    @Produces("application/zip")
    public Response export(@Context Request request) {
        String name = "parley-" + caller.username() + "-" + LocalDate.now(clock) + ".zip";
        Response.ResponseBuilder answer =
                Response.ok().header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        boolean wanted = request.getMethod().equals(HttpMethod.GET);
        return (wanted ? answer.entity(exports.begin(caller)) : answer).build();
    }

    @DELETE
    public void erase(Erasure body) {
        erasures.erase(caller, body == null ? null : body.password());
    }
}
