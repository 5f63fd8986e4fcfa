package org.parley.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads a body before anything else does, and no further than {@link JsonText#MAX_BYTES}, with or without a
 * {@code Content-Length}. What comes after it may rely on well-formed JSON in UTF-8. Multipart bodies have limits of
 * their own and pass.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class JsonBodies implements ContainerRequestFilter {
    /** Of each method, found once: to look through its annotations was a thirtieth of what a page of messages costs. */
    private static final Map<Method, Boolean> TAKES_BODY = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    /** @throws Refusal 400, 413, 415 or 422 */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource.getResourceMethod();
        if (method == null || !TAKES_BODY.computeIfAbsent(method, JsonBodies::takesBody)) return;
        MediaType type = request.getMediaType();
        if (type != null && type.getType().equals("multipart")) return;

        byte[] body = request.getEntityStream().readNBytes(JsonText.MAX_BYTES + 1);
        if (body.length > JsonText.MAX_BYTES) throw HttpRefusal.of(413);
        if (body.length == 0) throw new Malformed("A JSON object is needed here.");
        if (!isJson(type)) throw HttpRefusal.of(415);
        JsonText.check(body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static boolean isJson(MediaType type) {
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) return false;
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }

    /** The parameter that JAX-RS fills from the body is the one that none of its annotations speaks for. */
    private static boolean takesBody(Method method) {
        return Stream.of(method.getParameters()).anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs.")));
    }
}
