package org.parley.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who talks and listens over a line that may break. What was not acknowledged stays in the outbox and is said
 * again, on the next line or after a while, as the page does it; what was said over HTTP is said once, whatever comes
 * of it.
 */
final class Talker implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);
    private static final int FULL = 20;

    /** @param due when it is said again, in nanoseconds */
    private record Waiting(String chat, String clientId, long due) {}

    private final Person person;
    private final List<String> chats;
    private final Journal journal;
    private final Random random;
    private final Map<String, Waiting> outbox = new LinkedHashMap<>();
    private final Map<LiveClient, Integer> lines = new ConcurrentHashMap<>();
    private final List<Integer> closings = new ArrayList<>();
    private final FollowingClient client;
    private final Thread thread = new Thread(this::live, "talker");
    private volatile boolean talks;
    private volatile boolean ended;
    private volatile Throwable fault;
    private volatile long lastAck;
    private volatile long longestSilence;

    /** Listens at once, and says nothing yet. */
    Talker(Person person, List<String> chats, Journal journal, long seed) {
        this.person = person;
        this.chats = chats;
        this.journal = journal;
        random = new Random(seed);
        client = new FollowingClient(person, person.site(), SILENCE, new Ears());
        thread.setDaemon(true);
        thread.start();
    }

    void begins() {
        lastAck = System.nanoTime();
        talks = true;
    }

    /** Says nothing new; what waits in the outbox still goes. */
    void falls() {
        talks = false;
    }

    /** Whether all that was said over a socket was answered. */
    boolean isAnswered() {
        if (fault != null) throw new IllegalStateException(person + " failed", fault);
        if (client.fault() != null) throw new IllegalStateException(person + "'s client failed", client.fault());
        synchronized (outbox) {
            return outbox.isEmpty();
        }
    }

    Person person() {
        return person;
    }

    FollowingClient client() {
        return client;
    }

    /** How many lines it has had. */
    int lines() {
        return lines.size();
    }

    /** The codes with which its lines ended; 0 where it gave one up itself. */
    List<Integer> closings() {
        synchronized (closings) {
            return List.copyOf(closings);
        }
    }

    /** When something was last acknowledged, in nanoseconds. */
    long lastAck() {
        return lastAck;
    }

    /** The longest that nothing was acknowledged while it talked. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence);
    }

    @Override
    public void close() {
        ended = true;
        client.close();
    }

    private void live() {
        try {
            while (!ended) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40 + random.nextInt(80)));
                due(System.nanoTime()).forEach(this::transmit);
                if (!talks || waiting() > FULL) continue;
                String chat = chats.get(random.nextInt(chats.size()));
                if (random.nextInt(6) == 0) posts(chat);
                else says(chat);
            }
        } catch (RuntimeException | Error defect) {
            fault = defect;
        }
    }

    private void says(String chat) {
        Waiting one = new Waiting(chat, Unique.suffix(), 0);
        synchronized (outbox) {
            outbox.put(one.clientId(), one);
        }
        transmit(one);
    }

    private void transmit(Waiting one) {
        LiveClient line = client.socket();
        if (line == null || !lines.containsKey(line)) return;
        // noted before it is sent, in the order of sending: both are under one lock
        synchronized (outbox) {
            if (outbox.computeIfPresent(one.clientId(), (id, same) -> due(same, PATIENCE)) == null) return;
            journal.notes(new Journal.Said(person.username(), lines.get(line), one.chat(), one.clientId()));
            try {
                line.sends(new ChatApi(person, one.chat()), one.clientId(), words(one.clientId()));
            } catch (CompletionException broken) {
                // it is said again on the next line
            }
        }
    }

    private void posts(String chat) {
        String clientId = Unique.suffix();
        journal.notes(new Journal.Said(person.username(), 0, chat, clientId));
        try {
            Answer answer = new ChatApi(person, chat).sends(clientId, words(clientId));
            if (answer.status() == 201 || answer.status() == 200)
                acked(chat, clientId, answer.at("/id"), answer.number("/seq"), 0);
            else if (answer.status() < 500 && answer.status() != 404) throw new AssertionError("refused: " + answer);
        } catch (UncheckedIOException broken) {
            // stored or not, nobody knows
        }
    }

    private final class Ears implements FollowingClient.Ear {
        @Override
        public void hears(LiveClient line, Frame frame) {
            if (frame.is("hello")) {
                lines.put(line, lines.size() + 1);
                due(Long.MAX_VALUE).forEach(Talker.this::transmit);
            }
            int number = lines.getOrDefault(line, 0);
            journal.hears(person.username(), person.username(), number, frame);
            if (frame.is("ack")) {
                acked(frame.at("/conversation"), frame.at("/clientId"), frame.at("/id"), frame.number("/seq"), number);
                synchronized (outbox) {
                    outbox.remove(frame.at("/ref"));
                }
            } else if (frame.is("error")) {
                refused(frame);
            }
        }

        @Override
        public void ends(LiveClient line) {
            synchronized (closings) {
                closings.add(line.closeCode());
            }
        }
    }

    /** Who cannot be served now tries again; who is no member any more does not. */
    private void refused(Frame frame) {
        synchronized (outbox) {
            switch ((int) frame.number("/problem/status")) {
                case 503 ->
                    outbox.computeIfPresent(frame.at("/ref"), (id, one) -> due(one, TimeUnit.SECONDS.toNanos(1)));
                case 404 -> outbox.remove(frame.at("/ref"));
                default -> fault = new AssertionError("refused: " + frame);
            }
        }
    }

    private synchronized void acked(String chat, String clientId, String id, long seq, int line) {
        long now = System.nanoTime();
        longestSilence = Math.max(longestSilence, now - lastAck);
        lastAck = now;
        journal.notes(new Journal.Acked(person.username(), line, chat, clientId, id, seq));
    }

    private List<Waiting> due(long until) {
        synchronized (outbox) {
            return outbox.values().stream().filter(one -> one.due() < until).toList();
        }
    }

    private int waiting() {
        synchronized (outbox) {
            return outbox.size();
        }
    }

    private static Waiting due(Waiting one, long in) {
        return new Waiting(one.chat(), one.clientId(), System.nanoTime() + in);
    }

    private static String words(String clientId) {
        return "words of " + clientId;
    }
}
