package org.parley.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.parley.settings.Setting;

/** The calls as OpenAPI 3.1 and the frames as AsyncAPI 3.0, for who builds a client. Open to others by {@code openapi}. */
@WebServlet({DescriptionServlet.CALLS, DescriptionServlet.FRAMES})
public class DescriptionServlet extends HttpServlet {
    static final String CALLS = "/openapi";
    static final String FRAMES = "/asyncapi.json";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Insiders.include(request, Setting.OPENAPI)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = request.getServletPath().equals(CALLS) ? "openapi.json" : "asyncapi.json";
        response.setContentType("application/json;charset=UTF-8");
        try (InputStream description = DescriptionServlet.class.getResourceAsStream("/description/" + name)) {
            description.transferTo(response.getOutputStream());
        }
    }
}
