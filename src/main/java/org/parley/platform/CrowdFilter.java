package org.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.parley.settings.Setting;

/**
 * Lets only so many requests from one address hold a thread at the same time: there are a hundred, and a body that
 * trickles in holds one for seconds. What waits without a thread, a stream or an answer to come, is not counted.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrowdFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient PerAddress requests = new PerAddress(Setting.REQUESTS_PER_ADDRESS);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = Peer.of(request).address();
        if (!requests.enter(address)) {
            ProblemAnswer.write(new TooMany(Duration.ofSeconds(1)), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.leave(address);
        }
    }
}
