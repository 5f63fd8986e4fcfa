package org.parley.realtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Optional;
import org.parley.account.Caller;
import org.parley.platform.Refusals;
import org.parley.platform.SignedOut;
import org.parley.session.SessionCheck;

/**
 * The socket. It opens, closes and hands frames on. Whose it is was found before the upgrade, or is told by the first
 * frame: until then it gets nothing, sends at most 4 KiB and has 5 s.
 */
@Dependent
@ServerEndpoint(value = "/ws", configurator = Handshake.class)
public class ChatEndpoint {
    /** Octets of UTF-8. */
    static final int MAX_FRAME = 64 * 1024;

    private static final int MAX_ANONYMOUS_FRAME = 4 * 1024;

    @Inject
    Connections connections;

    @Inject
    Dispatch dispatch;

    @Inject
    SessionCheck sessions;

    private final Pieces pieces = new Pieces();
    private Connection connection;

    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
        connection = new Connection(new SocketTransport(session), SocketAddress.of(session));
        if (!connections.opened(connection)) return;
        if (session.getUserPrincipal() instanceof Caller caller) {
            greet(caller);
        } else {
            connections.awaitAuth(connection);
        }
    }

    /** Some servers put pieces together without end, so they are put together here. */
    @OnMessage
    public void text(String piece, boolean last) {
        if (!connection.heard()) return;
        if (pieces.add(piece, connection.live() == null ? MAX_ANONYMOUS_FRAME : MAX_FRAME)) {
            if (last) text(pieces.take());
        } else {
            connection.close(Close.TOO_LARGE);
        }
    }

    private void text(String text) {
        try {
            ClientFrame frame = ClientFrame.parse(text);
            if (connection.live() != null && !(frame instanceof ClientFrame.Auth)) dispatch.frame(connection, frame);
            else if (connection.live() != null) throw new ClientFrame.BadFrame(frame.ref(), "You are signed in.");
            else authenticate(frame);
        } catch (ClientFrame.BadFrame bad) {
            connection.refuse(bad);
        }
    }

    private void authenticate(ClientFrame frame) {
        Optional<Caller> caller = frame instanceof ClientFrame.Auth auth && auth.token() != null
                ? sessions.check(auth.token())
                : Optional.empty();
        if (caller.isEmpty()) {
            connection.end(frame.ref(), new SignedOut(), Close.SIGNED_OUT);
            return;
        }
        greet(caller.get());
    }

    private void greet(Caller caller) {
        Live live = new Live(caller, connection.transport());
        connections.known(connection);
        connection.signedIn(live);
        try {
            connections.greet(live);
        } catch (RuntimeException failure) {
            connection.end(null, Refusals.of(failure), Close.GOING_AWAY);
        }
    }

    @OnMessage
    public void binary(byte[] piece, boolean last) {
        if (!connection.heard()) return;
        if (last) connection.refuse(new ClientFrame.BadFrame(null, "Frames are text here."));
    }

    @OnMessage
    public void pong(PongMessage pong) {
        connection.heard();
        long mark = SocketTransport.mark(pong.getApplicationData());
        if (mark != 0 && connection.live() != null) connection.live().arrived(mark);
    }

    @OnClose
    public void close(CloseReason reason) {
        if (connection != null) connections.closed(connection);
    }

    /** Follows what the container found wrong with the wire; it closes the socket itself. */
    @OnError
    public void error(Throwable failure) {
        // a connection that breaks is nothing to report
    }
}
