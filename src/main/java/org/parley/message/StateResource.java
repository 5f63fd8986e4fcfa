package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parley.account.Caller;

/** What a client looks at to see where it stands: all counts and places at once. */
@Path("state")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StateResource {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Caller caller;

    @Inject
    Overview overview;

    /** Answers 304 while nothing moved since the caller's {@code If-None-Match}. */
    @GET
    public Response state(@Context Request request) {
        String state = JSON.toJson(overview.state(caller.account()));
        byte[] bytes = state.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(state)).tag(tag).build();
    }
}
