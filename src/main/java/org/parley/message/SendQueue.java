package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.platform.TryAgain;

/**
 * The send path. One thread takes what waits and stores it in one transaction; what arrives meanwhile is the next
 * batch, so the busier it is the less a message costs. Nobody waits for the database: whoever sends gets a future,
 * completed after the commit, in the order of sending.
 */
@ApplicationScoped
class SendQueue {
    /** How many may wait; beyond it the answer is {@link TryAgain}. */
    static final int CAPACITY = 10_000;

    /** How many messages one transaction takes at most. */
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(SendQueue.class.getName());

    private final BlockingQueue<Send> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean open = true;
    private Thread writer;

    @Inject
    BatchStore store;

    @Inject
    Told told;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedThreadFactory threads;

    @PostConstruct
    void start() {
        writer = threads.newThread(this::run);
        writer.setName("parley-send");
        writer.start();
    }

    /** Stores what was accepted before it ends. */
    @PreDestroy
    void stop() {
        open = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    CompletableFuture<Sent> add(Send send) {
        if (!open || !waiting.offer(send)) send.answer().completeExceptionally(new TryAgain());
        return send.answer();
    }

    private void run() {
        List<Send> batch = new ArrayList<>(BATCH);
        while (open || !waiting.isEmpty()) {
            try {
                Send first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                store(batch);
            } catch (InterruptedException stopped) {
                open = false;
            } finally {
                batch.clear();
            }
        }
    }

    private void store(List<Send> batch) {
        if (!stored(batch)) new Retry(this::stored).apart(batch);
    }

    /** @return false when nothing of it was stored and trying again may help */
    private boolean stored(List<Send> batch) {
        List<Outcome> outcomes;
        try {
            transaction.begin();
            outcomes = store.store(batch);
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "A batch of " + batch.size() + " messages was not stored", failure);
            rollBack();
            return false;
        }
        try {
            transaction.commit();
        } catch (Exception unknown) {
            // stored or not, nobody can say: no ack; a retry under the same clientId finds out
            LOG.log(Level.WARNING, "It is not known whether " + batch.size() + " messages were stored", unknown);
            batch.forEach(send -> send.answer().completeExceptionally(new TryAgain()));
            return true;
        }
        told.committed(List.copyOf(batch), outcomes);
        return true;
    }

    private void rollBack() {
        try {
            transaction.rollback();
        } catch (Exception failure) {
            LOG.log(Level.FINE, "Nothing to roll back", failure);
        }
    }
}
