package org.parley.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a request shows: the header before the cookie. A header of another scheme is a bad credential, not none.
 *
 * @param cookie whether the browser sent it by itself, which another site's page can make it do
 */
record Credential(String token, boolean cookie) {
    private static final String SCHEME = "Bearer ";

    static Optional<Credential> of(HttpServletRequest request, SessionCookie cookie) {
        String header = request.getHeader("Authorization");
        if (header == null) return cookie.in(request).map(token -> new Credential(token, true));
        boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return Optional.of(
                new Credential(bearer ? header.substring(SCHEME.length()).strip() : "", false));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return cookie ? "cookie" : "bearer";
    }
}
