package org.parley.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.message.Changed;

/**
 * Brings new messages into the index of words, a moment after they were sent and never for more than a fifth of the
 * time, so that it takes little from those who send. What nobody took in (a node died, the store was away) is looked
 * for at the start and every ten minutes. Until then it is found by looking through what is new.
 */
@ApplicationScoped
class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());

    /** Some 10 ms of work, in which what is sent may have to wait for a processor; with 500 its p99 was nearly twice as high. */
    private static final int BATCH = 100;

    private static final int CONVERSATIONS = 50;
    private static final int REST = 4;
    private static final long PAUSE = Duration.ofSeconds(1).toMillis();
    private static final long ROUND = Duration.ofMinutes(10).toNanos();

    private final Set<UUID> changed = new LinkedHashSet<>();
    private volatile boolean open = true;
    private Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    WordIndex index;

    void start(@Observes Startup started) {
        if (!WordIndex.KEPT) return;
        thread = threads.newThread(this::run);
        thread.setName("parley-words");
        thread.start();
    }

    @PreDestroy
    void stop() {
        open = false;
        if (thread != null) thread.interrupt();
    }

    void isNew(@Observes Changed message) {
        if (!WordIndex.KEPT) return;
        synchronized (changed) {
            changed.add(message.message().conversation());
        }
    }

    private void run() {
        long round = System.nanoTime() - ROUND;
        while (open) {
            long begun = System.nanoTime();
            try {
                if (begun - round >= ROUND) {
                    round = begun;
                    put(index.behind());
                }
                takeIn(next());
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The index of words waits; what is new is still found", failure);
            }
            rest(System.nanoTime() - begun);
        }
    }

    private void takeIn(List<UUID> conversations) {
        if (conversations.isEmpty()) return;
        try {
            put(index.takeIn(conversations, BATCH));
        } catch (RuntimeException failure) {
            put(conversations);
            throw failure;
        }
    }

    private List<UUID> next() {
        synchronized (changed) {
            List<UUID> next = new ArrayList<>(changed).subList(0, Math.min(CONVERSATIONS, changed.size()));
            List.copyOf(next).forEach(changed::remove);
            return next;
        }
    }

    private void put(Collection<UUID> conversations) {
        synchronized (changed) {
            changed.addAll(conversations);
        }
    }

    private void rest(long worked) {
        boolean idle;
        synchronized (changed) {
            idle = changed.isEmpty();
        }
        long most = Duration.ofNanos(worked).toMillis() * REST;
        try {
            Thread.sleep(idle ? Math.max(PAUSE, most) : Math.max(50, most));
        } catch (InterruptedException stopped) {
            open = false;
        }
    }
}
