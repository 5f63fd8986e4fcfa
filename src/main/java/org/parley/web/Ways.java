package org.parley.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** From a page to the next one, and what a browser keeps between them. */
final class Ways {
    private static final Duration YEAR = Duration.ofDays(365);

    private Ways() {}

    static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** @param path within this site, the context path not included */
    static void to(String path) {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            to(external.getRequestContextPath() + path, response());
            faces.responseComplete();
            return;
        }
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Not {@code sendRedirect}: it would name scheme and host, which a proxy may have changed. */
    static void to(String url, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", url);
    }

    /** Has the browser remember a choice that is no secret; scripts set and read it as well. */
    static void remember(String cookie, String value) {
        response()
                .addHeader(
                        "Set-Cookie",
                        cookie + "=" + value + "; Path=/; SameSite=Lax; Max-Age=" + YEAR.toSeconds()
                                + (request().isSecure() ? "; Secure" : ""));
    }
}
