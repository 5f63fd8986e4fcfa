package org.parley.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * The headers that every answer carries, whatever its status. Faces pages have a policy of their own, with a nonce.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {
    private static final String CSP = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, new OnePolicy((HttpServletResponse) response));
    }

    /**
     * Two policies would both hold, and the nonce of a page would be worth nothing; what may be kept for a while would
     * also be not kept at all: the later one replaces ours.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CSP) || name.equalsIgnoreCase("Cache-Control")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    /** Scripts, styles and the like say themselves how long they may be kept; everything else is somebody's own. */
    private static boolean isForAll(String path) {
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** For answers given before any filter runs. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader(CSP, POLICY);
        if (Settings.current().text(Setting.BASE_URL).startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!isForAll(path)) response.setHeader("Cache-Control", "no-store");
    }
}
