package org.parley.keeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    public record Erasure(String password) {
        @Override
        public String toString() {
            return "Erasure";
        }
    }

    @DELETE
    public void erase(Erasure body) {
        erasures.erase(caller, body == null ? null : body.password());
    }
}
