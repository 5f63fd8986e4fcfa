package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many who are connected and signed in. */
final class Crowd implements AutoCloseable {
    private static final int AT_ONCE = 50;

    /** ejabberd closes the socket of one in thousands before they are signed in; a client would come again. */
    private static final int ATTEMPTS = 3;

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
            int first = clients.size();
            IntStream next = IntStream.range(first, Math.min(first + AT_ONCE, count));
            enter(next.mapToObj(account -> () -> rival.client(account)), patience);
        }
        return this;
    }

    /** Lets one account come in on so many devices. */
    Crowd with(int account, int devices) {
        enter(IntStream.range(0, devices).mapToObj(device -> () -> rival.client(account, device)), PATIENCE);
        return this;
    }

    private void enter(Stream<Supplier<Client>> all, Duration patience) {
        List<Supplier<Client>> makers = all.toList();
        int first = clients.size();
        makers.forEach(maker -> clients.add(maker.get()));
        List<Client> next = clients.subList(first, clients.size());
        for (int attempt = 1; !areIn(next, patience, attempt == ATTEMPTS); attempt++) {
            for (int i = 0; i < next.size(); i++) {
                if (next.get(i).ready().isCompletedExceptionally())
                    next.set(i, makers.get(i).get());
            }
        }
    }

    /**
     * False where some were turned away; who is merely late is a failure of all.
     *
     * @param last whether one who was turned away is that too
     */
    private boolean areIn(List<Client> next, Duration patience, boolean last) {
        loop.now(() -> next.stream().filter(client -> !client.ready().isDone()).forEach(this::connect));
        var all = CompletableFuture.allOf(next.stream().map(Client::ready).toArray(CompletableFuture[]::new))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        boolean in = all.handle((done, failure) -> failure == null).join();
        if (last || next.stream().anyMatch(client -> !client.ready().isDone())) all.join();
        return in;
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
