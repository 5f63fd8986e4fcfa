package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.parley.account.Caller;
import org.parley.account.Callers;
import org.parley.platform.ProblemAnswer;
import org.parley.platform.Refusal;
import org.parley.platform.Refusals;
import org.parley.platform.RequestId;
import org.parley.platform.SecurityHeaders;
import org.parley.platform.SignedOut;

/**
 * Says who is calling, for resources, pages and the socket's handshake alike, by asking the store for the token each
 * time: what was revoked a moment ago, on whichever node, is refused now. The server's own session says nothing here.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> GROUPS = Set.of("caller");

    private final SessionCookie cookie = SessionCookie.current();

    @Inject
    SessionCheck sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Area area = Area.of(request);
        if (area == Area.FILES) return context.doNothing();
        try {
            return look(area, request, response, context);
        } catch (RuntimeException failure) {
            return refuse(Refusals.of(failure), area, request, response);
        }
    }

    private AuthenticationStatus look(
            Area area, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Credential> shown = Credential.of(request, cookie);
        boolean program = area == Area.API || area == Area.SOCKET;
        if (program && shown.isPresent() && shown.get().cookie()) checkOrigin(area, request);

        Optional<Caller> caller = shown.map(Credential::token).flatMap(sessions::check);
        if (caller.isPresent()) {
            Callers.remember(request, caller.get());
            RequestId.belongsTo(caller.get().account(), request);
            return context.notifyContainerAboutLogin(caller.get(), GROUPS);
        }
        if (program && shown.isPresent()) throw new SignedOut();
        if (area == Area.INSIDE) return sendToSignIn(request, response);
        return context.doNothing();
    }

    private static void checkOrigin(Area area, HttpServletRequest request) {
        if (!SameOrigin.isShown(request, area == Area.SOCKET)) throw new CrossOrigin();
        if (SameOrigin.isFormBody(request)) throw new FormBody();
    }

    private static AuthenticationStatus refuse(
            Refusal refusal, Area area, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (area == Area.API || area == Area.SOCKET) ProblemAnswer.write(refusal, request, response);
            else response.sendError(refusal.status());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static AuthenticationStatus sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        boolean page = request.getMethod().equals("GET");
        LocalPath to = new LocalPath(page ? Area.path(request) + (query == null ? "" : "?" + query) : null);
        String url = request.getContextPath() + "/sign-in?to=" + to.asParameter();
        SecurityHeaders.set(request, response);
        response.setHeader("Cache-Control", "no-store");
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + url
                                + "\"/></partial-response>");
            } else {
                // Not sendRedirect: it would name scheme and host, which a proxy may have changed.
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", url);
            }
            // Open Liberty makes an error page of what is not on its way yet
            response.flushBuffer();
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
