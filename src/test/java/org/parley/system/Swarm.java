package org.parley.system;

import java.io.UncheckedIOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many clients of some accounts, all in one room. Whoever is cut comes back, and asks what there is to know. */
final class Swarm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final List<Person> people;
    final RoomApi room;
    private final List<Person> clients = new ArrayList<>();
    private final List<LiveClient> lines = new ArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();
    private final ExecutorService hands;

    /** @param each how many clients every one of them has */
    Swarm(Site site, int accounts, int each) {
        people = Together.all(IntStream.range(0, accounts)
                .<Callable<Person>>mapToObj(i -> () -> Person.arrives(site, "p" + i))
                .toList());
        Person first = people.get(0);
        people.subList(1, accounts).forEach(first::befriends);
        room = RoomApi.made(first, "Everybody", people.subList(1, accounts).toArray(Person[]::new));
        for (Person person : people) for (int i = 0; i < each; i++) clients.add(person);
        hands = Executors.newFixedThreadPool(clients.size());
    }

    /**
     * Everybody comes, or comes back, all at the same time or each within this.
     *
     * @return milliseconds until each was greeted and knew the state of things, the quickest first
     */
    List<Long> comes(Duration within) {
        lines.clear();
        refusals.clear();
        long begun = System.nanoTime();
        Map<LiveClient, Long> took = new ConcurrentHashMap<>();
        List<Callable<LiveClient>> deeds = clients.stream()
                .<Callable<LiveClient>>map(person -> () -> {
                    if (!within.isZero())
                        Fault.passes(
                                Duration.ofMillis(ThreadLocalRandom.current().nextLong(within.toMillis())));
                    LiveClient line = comes(person, begun + PATIENCE.toNanos());
                    took.put(line, (System.nanoTime() - begun) / 1_000_000);
                    return line;
                })
                .toList();
        try {
            for (var line : hands.invokeAll(deeds)) lines.add(line.get());
        } catch (Exception lost) {
            throw new AssertionError("not everybody came back: " + refusals, lost);
        }
        return took.values().stream().sorted().toList();
    }

    private LiveClient comes(Person person, long end) {
        for (long longest = 1000; System.nanoTime() < end; longest = Math.min(2 * longest, 8000)) {
            try {
                LiveClient line = LiveClient.open(person.site(), "Authorization", "Bearer " + person.token());
                line.awaits("hello", PATIENCE, frame -> frame.is("hello"));
                Answer state = person.gets("/state");
                if (state.status() == 200) return line;
                refused("state " + state.status() + " " + state.body().replaceAll("urn:uuid:[-\\w]+", ""));
                line.breaks();
            } catch (CompletionException refused) {
                refused(
                        refused.getCause() instanceof WebSocketHandshakeException answered
                                ? "handshake " + answered.getResponse().statusCode()
                                : "handshake " + refused.getCause().getClass().getSimpleName());
            } catch (UncheckedIOException broken) {
                refused("state " + broken.getCause().getClass().getSimpleName());
            }
            Fault.passes(Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest)));
        }
        throw new AssertionError(person + " found no way in");
    }

    private void refused(String how) {
        refusals.merge(how, 1, Integer::sum);
    }

    /** How tries failed, and how often. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    List<LiveClient> lines() {
        return lines;
    }

    /** On each line something that takes its time. */
    List<CompletableFuture<Void>> all(Consumer<LiveClient> deed) {
        return lines.stream()
                .map(line -> CompletableFuture.runAsync(() -> deed.accept(line), hands))
                .toList();
    }

    /** All lines at once, without a word. */
    void isCut() {
        lines.forEach(LiveClient::breaks);
    }

    /** @return milliseconds until the last of all had heard it */
    long hears(String words) {
        long begun = System.nanoTime();
        room.chat().says(words);
        return lines.stream()
                .mapToLong(line -> line.awaits(
                                words, PATIENCE, frame -> frame.is("message") && frame.has("/message/body", words))
                        .nanos())
                .map(at -> (at - begun) / 1_000_000)
                .max()
                .orElseThrow();
    }

    static String spread(List<Long> sorted) {
        return "half within " + sorted.get(sorted.size() / 2) + " ms, all within " + sorted.get(sorted.size() - 1)
                + " ms";
    }

    @Override
    public void close() {
        lines.forEach(LiveClient::breaks);
        hands.shutdownNow();
    }
}
