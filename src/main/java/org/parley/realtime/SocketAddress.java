package org.parley.realtime;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.platform.Peer;
import org.parley.platform.ProblemAnswer;
import org.parley.platform.Stopping;
import org.parley.platform.TryAgain;

/**
 * Lets nobody in while this node stops, and tells from where a socket was opened. An endpoint is told parameters of the handshake and no address: so it comes as one,
 * over whatever the client may have sent under that name.
 */
@WebFilter("/ws")
public class SocketAddress extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "parley.address";

    @Inject
    @SuppressWarnings("serial")
    Stopping stopping;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (stopping.begun()) {
            ProblemAnswer.write(new TryAgain(), request, response);
            return;
        }
        SmallBuffers.of(request);
        chain.doFilter(new Known(request, Peer.of(request).address()), response);
    }

    /** Empty where the server does not ask filters before it opens a socket. */
    static String of(Session session) {
        return session.getRequestParameterMap().getOrDefault(NAME, List.of("")).get(0);
    }

    private static final class Known extends HttpServletRequestWrapper {
        private final String address;

        Known(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new HashMap<>(super.getParameterMap());
            all.put(NAME, new String[] {address});
            return all;
        }
    }
}
