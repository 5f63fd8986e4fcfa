package org.parley.file;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.parley.account.Callers;
import org.parley.platform.ConnectionThreads;
import org.parley.platform.ProblemAnswer;
import org.parley.platform.TooMany;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * A telephone may need a minute for its picture. Bodies elsewhere are cut after seconds, because each holds a thread
 * that answers; these are written to a file as they come, by threads that nobody else waits for, and the resource is
 * called when all is there.
 */
@WebFilter(
        urlPatterns = {"/api/v1/files", "/api/v1/me/avatar"},
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class UnhurriedUploads implements Filter {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long beyond that a request may take whose body is all here. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    /** How many may be under way at once; the others are read in haste. */
    private static final int AT_ONCE = ConnectionThreads.AT_ONCE;

    /** Of one account: what comes beyond them is refused unread. */
    private static final int EACH = 8;

    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    ConnectionThreads threads;

    private final long most = Settings.current().bytes(Setting.FILES_MAX_SIZE) + UploadLimitFilter.AROUND;
    private final Places<UUID> places = new Places<>(AT_ONCE, Settings.current().on(Setting.LIMITS) ? EACH : AT_ONCE);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(Received.ATTRIBUTE) instanceof Received received) {
            try (received) {
                chain.doFilter(new ReceivedRequest((HttpServletRequest) request, received), response);
                // GlassFish would forget the status of an answer without a body
                response.flushBuffer();
            }
        } else if (isUpload((HttpServletRequest) request)) {
            UUID account = Callers.of((HttpServletRequest) request).account();
            if (places.take(account)) begin(request, response, account);
            else if (places.isFull(account)) refuse((HttpServletRequest) request, (HttpServletResponse) response);
            else chain.doFilter(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemAnswer.write(new TooMany(SOON), request, response);
    }

    private void begin(ServletRequest request, ServletResponse response, UUID account) throws IOException {
        Received received = new Received(most, () -> places.leave(account));
        AsyncContext later = request.startAsync(request, response);
        later.setTimeout(PATIENCE.plus(AFTERWARDS).toMillis());
        later.addListener(received);
        request.setAttribute(Received.ATTRIBUTE, received);
        InputStream in = request.getInputStream();
        threads.execute(() -> received.read(in, later, PATIENCE));
    }

    /** Of somebody who is signed in, and not known to be too large: everything else is refused unread. */
    private boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getUserPrincipal() != null
                && type != null
                && type.startsWith("multipart/form-data")
                && request.getContentLengthLong() <= most;
    }
}
