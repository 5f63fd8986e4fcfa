package org.parley.file;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/**
 * The answer that carries a file: to be saved, not shown; shown nevertheless it may do nothing (RFC 6266, CSP 3). A
 * browser may keep it, and asks each time whether it is still allowed to have it.
 */
public record Download(Content content) {
    /**
     * @param range   the header of that name, or null
     * @param ifRange likewise
     * @return 200, 206 with the part that was asked for, or 304
     * @throws NoSuchRange where the content ends before it
     */
    public Response answer(Request request, String range, String ifRange) {
        EntityTag tag = new EntityTag(content.tag());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) return headed(unchanged, tag).build();
        boolean whole = range == null || ifRange != null && !ifRange.equals(quoted(tag));
        if (whole) return full(tag);
        Optional<Span> asked = Span.parse(range, content.size());
        if (asked.isEmpty()) return full(tag);
        if (asked.get().empty()) throw new NoSuchRange(content.size());
        return part(asked.get(), tag);
    }

    private Response full(EntityTag tag) {
        return body(Response.ok(), new Span(0, content.size()), tag).build();
    }

    private Response part(Span span, EntityTag tag) {
        String place = "bytes " + span.from() + "-" + (span.from() + span.length() - 1) + "/" + content.size();
        return body(Response.status(Status.PARTIAL_CONTENT), span, tag)
                .header("Content-Range", place)
                .build();
    }

    private ResponseBuilder body(ResponseBuilder answer, Span span, EntityTag tag) {
        StreamingOutput output = to -> content.source().copy(span.from(), span.length(), to);
        return headed(answer, tag)
                .entity(output)
                .type(content.type())
                .header(HttpHeaders.CONTENT_LENGTH, span.length())
                .header("Accept-Ranges", "bytes");
    }

    private ResponseBuilder headed(ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static String quoted(EntityTag tag) {
        return '"' + tag.getValue() + '"';
    }
}
