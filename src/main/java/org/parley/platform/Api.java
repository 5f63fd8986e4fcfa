package org.parley.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP interface: every resource and provider of the archive, under one versioned path. */
@ApplicationPath("api/v1")
public class Api extends Application {
    /** What errors under here look like is decided by {@link Problem}, never by the server. */
    static final String PREFIX = "/api/";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
