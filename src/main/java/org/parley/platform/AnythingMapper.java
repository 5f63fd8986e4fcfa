package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is thrown ends here, so that nothing of the inside is ever in an answer. */
@Provider
public class AnythingMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger("org.parley");

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (isAnswer(thrown)) return ((WebApplicationException) thrown).getResponse();
        Refusal refusal = Refusals.of(thrown);
        // The path is left out: it may carry what opens something, such as the token of a reset.
        if (refusal.status() >= 500) log(refusal, thrown);
        Response answer = ProblemAnswer.of(refusal, request);
        return refusal.status() == 405 ? withAllow(answer, thrown) : answer;
    }

    private void log(Refusal refusal, Throwable thrown) {
        LogRecord entry = new LogRecord(level(refusal), RequestId.of(request) + " failed");
        entry.setLoggerName(LOG.getName());
        entry.setThrown(thrown);
        entry.setParameters(new Object[] {RequestId.known(request)});
        LOG.log(entry);
    }

    private static boolean isAnswer(Throwable thrown) {
        return thrown instanceof WebApplicationException http
                && http.getResponse().getStatus() < 400;
    }

    private static Level level(Refusal refusal) {
        return refusal instanceof Unexpected ? Level.SEVERE : Level.WARNING;
    }

    /** RFC 9110, section 15.5.6: a 405 says what would be taken. */
    private static Response withAllow(Response answer, Throwable thrown) {
        String allow = thrown instanceof WebApplicationException http
                ? http.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }
}
