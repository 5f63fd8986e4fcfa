package org.parley.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The parts of the site, by what somebody without a good credential gets there. */
enum Area {
    /** Programs: a bad credential is refused; whether none is, each resource says. */
    API,
    /** Programs: a bad credential is refused; without one, the first frame may bring it. */
    SOCKET,
    /** Pages for callers: everybody else is sent to sign in. */
    INSIDE,
    /** Pages for everybody. */
    OUTSIDE,
    /** Files that are the same for everybody: no credential is looked at. */
    FILES;

    private static final Set<String> PAGES =
            Set.of("/app", "/app.xhtml", "/settings", "/settings.xhtml", "/admin", "/admin.xhtml");

    /** By the path as the container resolved it, so that no way of writing it leads elsewhere. */
    static Area of(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith("/api/")) return API;
        if (path.equals("/ws")) return SOCKET;
        if (PAGES.contains(path) || path.startsWith("/app/") || path.startsWith("/settings/")) return INSIDE;
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/") || path.startsWith("/health"))
            return FILES;
        return OUTSIDE;
    }

    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
