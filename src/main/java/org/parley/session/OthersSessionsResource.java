package org.parley.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;

/** Admins end somebody's sessions, without seeing any of them (OWASP ASVS 7.4.5). */
@RequestScoped
@Path("accounts/{username}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class OthersSessionsResource {
    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @DELETE
    public void end(@PathParam("username") String username) {
        sessions.endAllOf(caller, username);
    }
}
