package org.parley.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.settings.Setting;

/** {@code live}: the application runs. {@code ready}: it can serve, since its database answers. */
@WebServlet({HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial")
    Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Insiders.include(request, Setting.HEALTH)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean up = request.getServletPath().equals(LIVE) || readiness.ready();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
