package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Many who are connected and signed in. */
final class Crowd implements AutoCloseable {
    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Loop loop;
    private final Rival rival;
    private final List<Client> clients = new ArrayList<>();

    Crowd(Loop loop, Rival rival) {
        this.loop = loop;
        this.rival = rival;
    }

    /** Lets the accounts from the next one on come in until there are so many. */
    Crowd of(int count) {
        return of(count, PATIENCE);
    }

    Crowd of(int count, Duration patience) {
        while (clients.size() < count) {
            List<Client> next = new ArrayList<>();
            for (int i = Math.min(AT_ONCE, count - clients.size()); i > 0; i--) {
                next.add(rival.client(clients.size()));
                clients.add(next.get(next.size() - 1));
            }
            loop.now(() -> next.forEach(this::connect));
            CompletableFuture.allOf(next.stream().map(Client::ready).toArray(CompletableFuture[]::new))
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return this;
    }

    private void connect(Client client) {
        try {
            Line line = new Line(rival.port(client.account), client.upgrade(), client);
            client.on(line);
            line.join(loop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Client> clients() {
        return clients;
    }

    @Override
    public void close() {
        loop.now(() -> clients.forEach(Client::leave));
    }
}
