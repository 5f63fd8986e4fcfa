package org.parley.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /assets/DIGEST/NAME}: for ever under the present digest, uncached under one that is past. */
@WebServlet(Assets.ROOT + "*")
public class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var slash = path.indexOf('/', 1);
        var asset = slash < 0 ? null : assets.find(path.substring(slash + 1)).orElse(null);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var present = path.substring(1, slash).equals(assets.current());
        response.setHeader("Cache-Control", present ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", "W/\"" + assets.current() + "\"");
        response.setContentType(asset.type());
        var body = asset.plain();
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.packed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
