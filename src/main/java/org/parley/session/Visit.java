package org.parley.session;

import jakarta.servlet.http.HttpServletRequest;
import org.parley.platform.Peer;

/**
 * From where somebody who is not signed in asks.
 *
 * @param userAgent as the browser calls itself, or null
 * @param address   from {@link Peer}
 * @param language  a BCP 47 tag that mail is written in, unless the account has chosen one
 */
public record Visit(String userAgent, String address, String language) {
    public static Visit of(HttpServletRequest request) {
        return new Visit(
                request.getHeader("User-Agent"),
                Peer.of(request).address(),
                request.getLocale().toLanguageTag());
    }

    /** The same visit to a page that speaks this language. */
    public Visit in(String tag) {
        return new Visit(userAgent, address, tag);
    }

    Device device() {
        return new Device(userAgent, address);
    }
}
