package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request that is only a method, an address and headers. */
public final class Asked {
    private final Map<String, String> headers = new HashMap<>();
    private final String method;
    private final String remote;

    private Asked(String method, String remote) {
        this.method = method;
        this.remote = remote;
    }

    public static Asked by(String method, String remote) {
        return new Asked(method, remote).with("Host", "parley.example:8080");
    }

    public Asked with(String header, String value) {
        headers.put(header.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, called, with) -> {
                    return switch (called.getName()) {
                        case "getMethod" -> method;
                        case "getRemoteAddr" -> remote;
                        case "getScheme" -> "http";
                        case "getContentType" -> headers.get("content-type");
                        case "getHeader" -> headers.get(with[0].toString().toLowerCase(Locale.ROOT));
                        case "getHeaders" -> {
                            String value = headers.get(with[0].toString().toLowerCase(Locale.ROOT));
                            yield Collections.enumeration(value == null ? List.of() : List.of(value));
                        }
                        default -> throw new UnsupportedOperationException(called.getName());
                    };
                });
    }
}
