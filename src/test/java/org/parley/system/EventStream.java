package org.parley.system;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;

/** The server's frames as {@code text/event-stream}, for where there is no socket. */
final class EventStream extends Hearing {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final InputStream body;

    private EventStream(InputStream body) {
        this.body = body;
        Thread ear = new Thread(this::listen, "events");
        ear.setDaemon(true);
        ear.start();
    }

    static EventStream of(Person person) {
        var request = HttpRequest.newBuilder(person.site().http("/api/v1/events"))
                .header("Authorization", "Bearer " + person.token())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response =
                Http.CLIENT.sendAsync(request, BodyHandlers.ofInputStream()).join();
        if (response.statusCode() != 200) throw new AssertionError("events answered " + response.statusCode());
        Contract.saw("events");
        EventStream stream = new EventStream(response.body());
        stream.awaits("hello");
        return stream;
    }

    private void listen() {
        try (var lines = new Scanner(body, java.nio.charset.StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (!line.startsWith("data:")) continue;
                hears(new Frame(Words.read(line.substring(5)), System.nanoTime()));
            }
        } finally {
            ended.complete(null);
            hearsNoMore();
        }
    }

    void awaitsEnd() {
        ended.orTimeout(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    boolean isOpen() {
        return !ended.isDone();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (java.io.IOException gone) {
            ended.complete(null);
        }
    }
}
