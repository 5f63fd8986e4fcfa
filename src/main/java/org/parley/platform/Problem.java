package org.parley.platform;

import io.micrometer.core.instrument.Metrics;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The one body of every refusal, {@code application/problem+json} (RFC 9457). */
public final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** Called once for each refusal that is told, and so counts them. @param instance the request's id */
    public static JsonObject of(Refusal refusal, String instance) {
        Metrics.counter("parley.refusals", "type", refusal.type()).increment();
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "urn:parley:" + refusal.type())
                .add("title", refusal.title())
                .add("status", refusal.status())
                .add("detail", refusal.getMessage())
                .add("instance", instance);
        if (!refusal.violations().isEmpty()) {
            JsonArrayBuilder violations = Json.createArrayBuilder();
            for (Violation violation : refusal.violations()) {
                violations.add(Json.createObjectBuilder()
                        .add("field", violation.field())
                        .add("message", violation.message()));
            }
            problem.add("violations", violations);
        }
        return problem.build();
    }
}
