package org.parley.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.conversation.Move;
import org.parley.conversation.Pointers;
import org.parley.platform.Stop;
import org.parley.platform.TryAgain;

/** Gathers what sockets say of received and read, and stores the newest of it five times a second in one statement. */
@ApplicationScoped
class PointerQueue {
    private static final Logger LOG = Logger.getLogger(PointerQueue.class.getName());
    private static final long PERIOD_MILLIS = 200;

    /** While the store is away, what waits for it is bounded too. */
    private static final int MOST = 50_000;

    private final Map<Move.Key, Move> waiting = new HashMap<>();

    @Inject
    ScheduledExecutorService timer;

    @Inject
    Pointers pointers;

    @Inject
    MeterRegistry meters;

    private ScheduledFuture<?> sweep;

    void exist(@Observes Startup started) {
        // its meter is to be seen before the first pointer
    }

    @PostConstruct
    void start() {
        meters.gauge("parley.queue.pointers", this, PointerQueue::length);
        sweep = timer.scheduleWithFixedDelay(this::store, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) Stop step) {
        if (step != Stop.KEEP) return;
        sweep.cancel(false);
        store();
    }

    /** @throws TryAgain when too many wait */
    void add(Move move) {
        synchronized (waiting) {
            if (waiting.size() >= MOST && !waiting.containsKey(move.key())) throw new TryAgain();
            waiting.merge(move.key(), move, Move::and);
        }
    }

    private int length() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** These were let in before. */
    private void putBack(Collection<Move> moves) {
        synchronized (waiting) {
            moves.forEach(move -> waiting.merge(move.key(), move, Move::and));
        }
    }

    private void store() {
        Collection<Move> moves;
        synchronized (waiting) {
            if (waiting.isEmpty()) return;
            moves = Map.copyOf(waiting).values();
            waiting.clear();
        }
        try {
            pointers.move(moves);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Pointers could not be stored; they are tried again", failure);
            putBack(moves);
        }
    }
}
