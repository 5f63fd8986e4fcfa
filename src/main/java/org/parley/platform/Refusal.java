package org.parley.platform;

import java.time.Duration;
import java.util.List;

/**
 * The answer to what cannot be done: a named exception beside its feature, told as the same problem object
 * (RFC 9457) over HTTP and over the socket. It carries nothing of the inside.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;

    /**
     * @param status the HTTP status
     * @param type   the name after {@code urn:parley:}
     * @param title  the short sentence that is the same for every problem of this type
     * @param detail what happened here and what to do
     */
    protected Refusal(int status, String type, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<Violation> violations() {
        return List.of();
    }

    /** How long to wait before trying again, or null where waiting does not help. */
    public Duration retryAfter() {
        return null;
    }
}
