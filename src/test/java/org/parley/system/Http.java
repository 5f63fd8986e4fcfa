package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plain calls to a site with one set of headers; what comes back is an {@link Answer}, whatever its status. */
final class Http {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site;
    private final List<String> headers;

    private Http(Site site, List<String> headers) {
        this.site = site;
        this.headers = headers;
    }

    static Http to(Site site) {
        return new Http(site, List.of());
    }

    Http with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Http(site, more);
    }

    /** The same site as this token's owner. */
    Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Answer get(String path) {
        return send("GET", path, (String) null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, (String) null);
    }

    /** @param body sent as JSON unless a header says otherwise; null for none */
    Answer send(String method, String path, String body) {
        return send(method, path, body == null ? null : BodyPublishers.ofString(body));
    }

    /** Bytes that need not be text; without a length where the publisher knows none. */
    Answer send(String method, String path, BodyPublisher body) {
        var publisher = body == null ? BodyPublishers.noBody() : body;
        var request = HttpRequest.newBuilder(site.http(path)).timeout(PATIENCE).method(method, publisher);
        if (body != null && !headers.contains("Content-Type")) request.header("Content-Type", "application/json");
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        return answer(request.build());
    }

    /** The status alone, or 0 where nobody answers. */
    static int status(URI address) {
        try {
            return answer(HttpRequest.newBuilder(address).timeout(PATIENCE).build())
                    .status();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    private static Answer answer(HttpRequest request) {
        try {
            Answer answer =
                    Answer.of(CLIENT.send(request, BodyHandlers.ofString()), request.method() + " " + request.uri());
            Witness.PRESENT.hears(request.method(), request.uri(), answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
