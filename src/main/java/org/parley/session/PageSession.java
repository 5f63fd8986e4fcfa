package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Signing a browser in and out, once the password was right: only pages get a cookie. */
@ApplicationScoped
public class PageSession {
    @Inject
    Sessions sessions;

    @Inject
    SessionCheck standing;

    /**
     * Gives the browser its cookie. Whatever it carried before is dead, so that nobody can have planted it.
     *
     * @param remember whether the cookie outlives the browser
     */
    public void enter(SignedIn signedIn, boolean remember, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie cookie = SessionCookie.current();
        cookie.in(request).flatMap(standing::check).ifPresent(sessions::signOut);
        if (request.getSession(false) != null) request.changeSessionId();
        cookie.set(response, signedIn.token(), remember ? Session.LONGEST : null);
    }

    /** Ends the browser's session, and the state of its views with it. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie cookie = SessionCookie.current();
        cookie.in(request).flatMap(standing::check).ifPresent(sessions::signOut);
        cookie.clear(response);
        HttpSession views = request.getSession(false);
        if (views != null) views.invalidate();
    }
}
