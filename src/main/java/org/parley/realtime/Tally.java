package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * What was told on this node of late. It forgets what is older than anything that {@link Traces} still finds. Where one
 * change after the other is told by itself, a gap is remembered until it closes: what was told beyond it hides nothing.
 */
@ApplicationScoped
class Tally {
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final Map<Trace.Key, Told> told = new ConcurrentHashMap<>();

    /** @param beyond what was told after a gap, rising */
    private record Told(long upTo, long[] beyond, long at) {
        Told(long upTo) {
            this(upTo, new long[0], System.nanoTime());
        }

        Told and(long value) {
            if (beyond.length == 0 && value == upTo + 1) return new Told(value);
            TreeSet<Long> later = new TreeSet<>();
            LongStream.concat(LongStream.of(beyond), LongStream.of(value)).forEach(later::add);
            return joined(upTo, later);
        }

        Told allUpTo(long value) {
            TreeSet<Long> later = new TreeSet<>();
            LongStream.of(beyond).forEach(later::add);
            return joined(Math.max(upTo, value), later);
        }

        private static Told joined(long upTo, TreeSet<Long> later) {
            long last = upTo;
            for (long next : later) if (next == last + 1) last = next;
            return new Told(
                    last,
                    later.tailSet(last, false).stream().mapToLong(one -> one).toArray(),
                    System.nanoTime());
        }
    }

    /** What is told first of all is taken for the next after what had been told before. */
    void told(Trace trace) {
        told.merge(trace.key(), new Told(trace.value()), (before, first) -> {
            // tellers of the same may overtake each other; what does not rise is overwritten
            if (trace.toldBy(before.upTo())) return new Told(before.upTo(), before.beyond(), first.at());
            return trace.isOneByOne() ? before.and(trace.value()) : first;
        });
    }

    /** It was found in the store, and nobody has told it here. */
    void misses(Trace trace) {
        if (trace.isOneByOne()) told.putIfAbsent(trace.key(), new Told(trace.value() - 1));
    }

    /** It was told, and all before it. */
    void toldUpTo(Trace trace) {
        if (trace.isOneByOne())
            told.merge(trace.key(), new Told(trace.value()), (before, first) -> before.allUpTo(trace.value()));
        else told(trace);
    }

    /** Up to where everything was told. */
    OptionalLong last(Trace.Key key) {
        Told last = told.get(key);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.upTo());
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

    boolean isEmpty() {
        return told.isEmpty();
    }

    void forget() {
        long now = System.nanoTime();
        told.values().removeIf(one -> now - one.at() > KEPT);
    }
}
