package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;

/**
 * One id for each request: in every refusal as {@code instance}, and in the log beside what went wrong. There the account
 * that asked stands too, by its id, where it is known.
 */
public final class RequestId {
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String ACCOUNT = ATTRIBUTE + ".account";

    private RequestId() {}

    /** Made at the first question, since the container asks who is calling before any filter of ours runs. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) return known.toString();
        String made = "urn:uuid:" + Ids.next();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }

    /** Once it is known whose request it is. */
    public static void belongsTo(UUID account, HttpServletRequest request) {
        request.setAttribute(ACCOUNT, account);
    }

    /** What an entry of the log tells besides its words. */
    static Map<String, Object> known(HttpServletRequest request) {
        Object account = request.getAttribute(ACCOUNT);
        return account == null ? Map.of("request", of(request)) : Map.of("request", of(request), "account", account);
    }
}
