package org.parley.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP interface: every resource and provider of the archive, under one versioned path. */
@ApplicationPath("api/v1")
public class Api extends Application {
    /** What errors under here look like is decided by {@link Problem}, never by the server. */
    static final String PREFIX = "/api/";

    /** Octets; an answer of a page's usual size leaves whole, with its length. */
    private static final int WHOLE = 32 * 1024;

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.contentLength.buffer", WHOLE,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
