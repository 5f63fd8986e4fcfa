package org.parley.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts the live connections of every account, and from that tells who comes and who goes. An account comes with its
 * first connection. It goes when its last one was lost and none came within the grace, or at once when it signed out.
 */
class Connections {
    /** A page that reloads is back within this. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private final Clock clock;
    private final Map<UUID, Live> online = new HashMap<>();
    private final Deque<Loss> losses = new ArrayDeque<>();

    Connections(Clock clock) {
        this.clock = clock;
    }

    /** Everybody who is online, as if they came now. */
    synchronized List<Turn> all() {
        Instant now = clock.instant();
        return online.keySet().stream()
                .map(account -> new Turn(account, true, now))
                .toList();
    }

    synchronized Optional<Turn> connected(UUID account) {
        Live live = online.get(account);
        if (live != null) {
            live.connections++;
            return Optional.empty();
        }
        online.put(account, new Live());
        return Optional.of(new Turn(account, true, clock.instant()));
    }

    synchronized Optional<Turn> disconnected(UUID account, boolean signedOut) {
        Live live = online.get(account);
        if (live == null || live.connections == 0) return Optional.empty();
        live.connections--;
        if (live.connections > 0) return Optional.empty();
        live.lostAt = clock.instant();
        if (signedOut) return Optional.of(gone(account, live));
        losses.add(new Loss(account, live.lostAt));
        return Optional.empty();
    }

    /** A session ended whose connections may have been lost just before: then there is nothing to wait for. */
    synchronized Optional<Turn> signedOut(UUID account) {
        Live live = online.get(account);
        return live == null || live.connections > 0 ? Optional.empty() : Optional.of(gone(account, live));
    }

    /** Whose grace is over. Losses stand in the order of their time, so this looks at no more than those. */
    synchronized List<Turn> overdue() {
        Instant before = clock.instant().minus(GRACE);
        List<Turn> gone = new ArrayList<>();
        while (!losses.isEmpty() && !losses.peek().at().isAfter(before)) {
            Loss loss = losses.poll();
            Live live = online.get(loss.account());
            if (live != null && live.connections == 0 && live.lostAt.equals(loss.at())) {
                gone.add(gone(loss.account(), live));
            }
        }
        return gone;
    }

    private Turn gone(UUID account, Live live) {
        online.remove(account);
        return new Turn(account, false, live.lostAt);
    }

    private static class Live {
        int connections = 1;
        Instant lostAt;
    }

    private record Loss(UUID account, Instant at) {}
}
