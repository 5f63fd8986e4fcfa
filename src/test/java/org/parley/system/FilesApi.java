package org.parley.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Files and pictures, as one person uses them over HTTP. */
record FilesApi(Person person) {
    /** The id of what was kept. */
    String uploads(String name, byte[] content) {
        return tries(name, content).accepted().at("/id");
    }

    Answer tries(String name, byte[] content) {
        return sends("POST", "/files", name, content);
    }

    /** One part {@code file} of this name. */
    Answer sends(String method, String path, String name, byte[] content) {
        String boundary = "parley-" + Unique.suffix();
        return Http.to(person.site())
                .as(person.token())
                .with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send(method, "/api/v1" + path, BodyPublishers.ofByteArray(form(boundary, name, content)));
    }

    static byte[] form(String boundary, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    HttpResponse<byte[]> reads(String path, String... headers) {
        var request = HttpRequest.newBuilder(person.site().http("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + person.token());
        if (headers.length > 0) request.headers(headers);
        try {
            return Http.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
