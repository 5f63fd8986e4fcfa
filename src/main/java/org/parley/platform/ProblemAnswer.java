package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as an HTTP answer, for resources and for what happens before or outside them. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    static Response of(Refusal refusal, HttpServletRequest request) {
        Response.ResponseBuilder answer =
                Response.status(refusal.status()).entity(body(refusal, request)).type(Problem.MEDIA_TYPE);
        headers(refusal).forEach(answer::header);
        return answer.build();
    }

    /** Writes the whole answer and closes it; nothing may have been written before. */
    public static void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        SecurityHeaders.set(request, response);
        response.setStatus(refusal.status());
        headers(refusal).forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        try (OutputStream out = response.getOutputStream()) {
            out.write(body(refusal, request));
        }
    }

    static byte[] body(Refusal refusal, HttpServletRequest request) {
        return Problem.of(refusal, RequestId.of(request)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        if (refusal.status() == 401) headers.put("WWW-Authenticate", "Bearer");
        if (refusal.retryAfter() != null) headers.put("Retry-After", seconds(refusal.retryAfter()));
        return headers;
    }

    /** Whole seconds, rounded up: one who waits that long is not refused again for being early. */
    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
