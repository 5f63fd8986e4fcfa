package org.parley.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * The token as pages carry it. Written as a header, because not every server passes {@code SameSite} on. Behind https
 * its name has the prefix that browsers give only to cookies of this very host (RFC 6265bis, section 4.1.3).
 */
final class SessionCookie {
    private static final String PLAIN = "parley";
    private static final String PREFIX = "__Host-";

    private final boolean secure;

    SessionCookie(String baseUrl) {
        secure = baseUrl.strip().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    static SessionCookie current() {
        return new SessionCookie(Settings.current().text(Setting.BASE_URL));
    }

    /** Whether people come by https. */
    boolean isSecure() {
        return secure;
    }

    String name() {
        return secure ? PREFIX + PLAIN : PLAIN;
    }

    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param keep how long the browser keeps it, or null until it is closed */
    void set(HttpServletResponse response, String token, Duration keep) {
        response.addHeader("Set-Cookie", header(token, keep));
    }

    void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", header("", Duration.ZERO));
    }

    String header(String value, Duration keep) {
        return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "")
                + (keep == null ? "" : "; Max-Age=" + keep.toSeconds());
    }
}
