package org.parley.presence;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stores turns off the caller's thread, one batch at a time, so those of one account stay in order; of several that
 * wait for the same account only the last is stored. What the store cannot take now is tried again.
 */
@ApplicationScoped
class PresenceWriter {
    private static final Logger LOG = System.getLogger(PresenceWriter.class.getName());
    private static final int BATCH = 100;

    @Resource
    ManagedExecutorService executor;

    @Inject
    PresenceStore store;

    @Inject
    Nodes nodes;

    @Inject
    Event<PresenceChanged> changes;

    @Inject
    MeterRegistry meters;

    private final Map<UUID, Turn> waiting = new LinkedHashMap<>();
    private boolean writing;

    @PostConstruct
    void open() {
        meters.gauge("parley.queue.presence", this, PresenceWriter::length);
    }

    private int length() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    void add(Turn turn) {
        synchronized (waiting) {
            waiting.remove(turn.account());
            waiting.put(turn.account(), turn);
        }
        start();
    }

    /** Starts writing where something waits and nobody writes. */
    void start() {
        synchronized (waiting) {
            if (writing || waiting.isEmpty()) return;
            writing = true;
        }
        try {
            executor.execute(this::drain);
        } catch (RuntimeException refused) {
            stop();
        }
    }

    private void drain() {
        for (List<Turn> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                store.write(nodes.self(), batch).forEach(this::tell);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Presence could not be stored; it will be tried again", failure);
                putBack(batch);
                stop();
                return;
            }
        }
    }

    /** Takes everybody off who is still entered on it. Where two nodes do that at once each is told of once. */
    void clear(Nodes.Ended node) {
        for (List<Turn> left = store.left(node, BATCH); !left.isEmpty(); left = store.left(node, BATCH)) {
            store.write(node.id(), left).forEach(this::tell);
        }
        nodes.forget(node);
    }

    private void tell(PresenceChanged change) {
        try {
            changes.fire(change);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Presence could not be told", failure);
        }
    }

    /** The next batch; with none left the writing ends in the same moment, so that no turn is overlooked. */
    private List<Turn> next() {
        synchronized (waiting) {
            List<Turn> batch = waiting.values().stream().limit(BATCH).toList();
            batch.forEach(turn -> waiting.remove(turn.account()));
            writing = !batch.isEmpty();
            return batch;
        }
    }

    private void putBack(List<Turn> batch) {
        synchronized (waiting) {
            Map<UUID, Turn> newer = new LinkedHashMap<>(waiting);
            waiting.clear();
            new ArrayList<>(batch).forEach(turn -> waiting.put(turn.account(), turn));
            waiting.putAll(newer);
        }
    }

    private void stop() {
        synchronized (waiting) {
            writing = false;
        }
    }
}
