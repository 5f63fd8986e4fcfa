package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** What was told on this node of late. It forgets what is older than anything that {@link Traces} still finds. */
@ApplicationScoped
class Tally {
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final Map<Trace.Key, Told> told = new ConcurrentHashMap<>();

    private record Told(long value, long at) {}

    void told(Trace trace) {
        told.merge(
                trace.key(),
                new Told(trace.value(), System.nanoTime()),
                // tellers of the same may overtake each other; what does not rise is overwritten
                (before, now) -> trace.toldBy(before.value()) ? new Told(before.value(), now.at()) : now);
    }

    OptionalLong last(Trace.Key key) {
        Told last = told.get(key);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.value());
    }

    boolean knows(Trace trace) {
        OptionalLong last = last(trace.key());
        return last.isPresent() && trace.toldBy(last.getAsLong())
                || trace.key().kind() == Trace.Kind.DELIVERED && knows(new Trace(read(trace.key()), trace.value()));
    }

    /** Who is told that somebody has read knows that they have received. */
    private static Trace.Key read(Trace.Key delivered) {
        return new Trace.Key(Trace.Kind.READ, delivered.one(), delivered.other());
    }

    /** What nobody was there to hear is known from now on to whoever comes; the next change is not. */
    void settle(Trace trace) {
        told.computeIfPresent(
                trace.key(), (key, last) -> last.value() == Trace.NOBODY ? new Told(trace.value(), last.at()) : last);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    void forget() {
        long now = System.nanoTime();
        told.values().removeIf(one -> now - one.at() > KEPT);
    }
}
