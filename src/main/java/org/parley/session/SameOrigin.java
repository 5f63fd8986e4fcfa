package org.parley.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.parley.platform.Peer;

/**
 * What a cookie is good for: only what this site's own pages ask. Browsers say in {@code Sec-Fetch-Site} or
 * {@code Origin} whose page it is, and no page can change what they say.
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    /** Reading changes nothing, and no other site can see the answer. A socket is more than reading. */
    static boolean isShown(HttpServletRequest request, boolean socket) {
        String origin = request.getHeader("Origin");
        if (socket) return origin != null && origin.equals(Peer.of(request).origin());
        if (SAFE.contains(request.getMethod())) return true;
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        return origin != null && origin.equals(Peer.of(request).origin());
    }

    /** Bodies that a form on any page could send are not taken together with a cookie. */
    static boolean isFormBody(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || SAFE.contains(request.getMethod())) return false;
        String plain = type.toLowerCase(java.util.Locale.ROOT);
        return !plain.startsWith("application/json") && !plain.startsWith("multipart/form-data");
    }
}
