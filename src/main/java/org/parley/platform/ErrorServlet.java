package org.parley.platform;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the container sends what failed outside JAX-RS and outside pages: a program gets the problem object, a person
 * the page of the same meaning.
 */
@WebServlet(urlPatterns = ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
    static final String PATH = "/error";
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "/WEB-INF/errorpages/";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = status(request);
        response.setStatus(status);
        String page = page(request, status);
        if (page == null) {
            ProblemAnswer.write(HttpRefusal.of(status), request, response);
        } else {
            request.getRequestDispatcher(page).forward(request, response);
        }
    }

    private static int status(HttpServletRequest request) {
        if (isExpired(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) return HttpServletResponse.SC_CONFLICT;
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    /** A form that was open for longer than its state is kept, or whose node has gone; servers wrap what Faces throws. */
    private static boolean isExpired(Object failure) {
        for (Object cause = failure; cause instanceof Throwable one; cause = one.getCause()) {
            if (cause instanceof ViewExpiredException) return true;
        }
        return false;
    }

    private static String page(HttpServletRequest request, int status) throws IOException {
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String path = uri.startsWith(request.getContextPath())
                ? uri.substring(request.getContextPath().length())
                : uri;
        if (path.startsWith(Api.PREFIX) || path.equals("/ws")) return null;
        for (String name : new String[] {status + ".xhtml", "error.xhtml"}) {
            if (request.getServletContext().getResource(PAGES + name) != null) return PAGES + name;
        }
        return null;
    }
}
