package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.platform.Space;
import org.parley.platform.Stop;
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

    /** Longer than any lock is waited for: what fails after that fails since the store is away. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(3);

    private static final Logger LOG = Logger.getLogger(SendQueue.class.getName());

    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean open = true;
    private Thread writer;

    /** Whether the store was found to be away: then what waits is refused at once, and not each after as long a wait. */
    private boolean away;

    @Inject
    BatchStore store;

    @Inject
    WriterWork work;

    @Inject
    Told told;

    @Inject
    SendMeters meters;

    @Inject
    Space space;

    @Resource
    ManagedThreadFactory threads;

    void exist(@Observes Startup started) {
        // its meters are to be seen before the first message
    }

    @PostConstruct
    void start() {
        meters.waiting(waiting);
        writer = threads.newThread(this::run);
        writer.setName("parley-send");
        writer.start();
    }

    /** Stores what was accepted before it ends. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) Stop step) {
        if (step != Stop.STORE) return;
        open = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(4));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        refuseAll();
    }

    private void refuseAll() {
        for (Job job = waiting.poll(); job != null; job = waiting.poll()) refuse(job);
    }

    private static void refuse(Job job) {
        job.answer().completeExceptionally(new TryAgain());
    }

    /** Answers {@link TryAgain} where too much waits, or no room is left for it. */
    void add(Job job) {
        if (!open || !space.isLeft() || !waiting.offer(job)) refuse(job);
    }

    private void run() {
        List<Job> jobs = new ArrayList<>(BATCH);
        while (open || !waiting.isEmpty()) {
            try {
                Job first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                jobs.add(first);
                waiting.drainTo(jobs, BATCH - 1);
                away = false;
                inOrder(jobs);
                if (away) refuseAll();
            } catch (InterruptedException stopped) {
                open = false;
            } catch (RuntimeException | Error defect) {
                LOG.log(Level.SEVERE, "The send path goes on after a defect", defect);
                jobs.forEach(SendQueue::refuse);
            } finally {
                jobs.clear();
            }
        }
    }

    /** Messages that follow each other go together; a change of an earlier one goes between them, alone. */
    private void inOrder(List<Job> jobs) {
        List<Send> batch = new ArrayList<>(jobs.size());
        for (Job job : jobs) {
            if (job instanceof Send send) {
                batch.add(send);
            } else if (job instanceof Alteration<?> alteration) {
                store(batch);
                batch.clear();
                if (away) refuse(job);
                else alter(alteration);
            }
        }
        store(batch);
    }

    private void alter(Alteration<?> alteration) {
        AtomicReference<Runnable> made = new AtomicReference<>();
        long begun = System.nanoTime();
        try {
            work.within(() -> made.set(alteration.make()));
        } catch (Exception failure) {
            // once it was made only the commit can have failed, and whether it did nobody can say
            away = System.nanoTime() - begun > LONG;
            if (made.get() != null) meters.commitFailed();
            alteration.answer().completeExceptionally(made.get() == null ? failure : new TryAgain());
            return;
        }
        made.get().run();
    }

    private void store(List<Send> batch) {
        if (batch.isEmpty()) return;
        if (!away && stored(batch)) return;
        if (away) batch.forEach(SendQueue::refuse);
        else new Retry(this::stored).apart(batch);
    }

    /** @return false when nothing of it was stored and trying again may help */
    private boolean stored(List<Send> batch) {
        AtomicReference<List<Outcome>> outcomes = new AtomicReference<>();
        long begun = System.nanoTime();
        try {
            work.within(() -> outcomes.set(store.store(batch)));
        } catch (Exception failure) {
            away = System.nanoTime() - begun > LONG;
            if (outcomes.get() == null) {
                LOG.log(Level.WARNING, "A batch of " + batch.size() + " messages was not stored", failure);
                return false;
            }
            meters.commitFailed();
            // the commit failed: stored or not, nobody can say: no ack; a retry under the same clientId finds out
            LOG.log(Level.WARNING, "It is not known whether " + batch.size() + " messages were stored", failure);
            batch.forEach(SendQueue::refuse);
            return true;
        }
        meters.committed(outcomes.get());
        told.committed(List.copyOf(batch), outcomes.get());
        return true;
    }
}
