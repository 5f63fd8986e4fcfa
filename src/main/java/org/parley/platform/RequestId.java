package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;

/** One id for each request: in every refusal as {@code instance}, and in the log beside what went wrong. */
public final class RequestId {
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** Made at the first question, since the container asks who is calling before any filter of ours runs. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) return known.toString();
        String made = "urn:uuid:" + Ids.next();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}
