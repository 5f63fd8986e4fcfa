package org.parley.realtime;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.parley.account.Caller;
import org.parley.platform.Peer;

/** The frames of the socket as an event stream, for where there is no socket. */
@Path("events")
@RequestScoped
public class EventsResource {
    @Inject
    Caller caller;

    @Inject
    Connections connections;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        String address = Peer.of(request).address();
        connections.streamEnters(address);
        Live[] live = new Live[1];
        live[0] = new Live(
                caller,
                new StreamTransport(
                        sink, sse, connections.writers(), () -> connections.streamClosed(live[0], address)));
        connections.streamOpened(live[0], address);
    }
}
