package org.parley.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Friends who write to each other: each of a hundred pairs both ways. A message counts when the other's connection has
 * it. In the closed loop each has so many under way, and sends the next when one has arrived; in the open one messages
 * leave by the clock, and are late from the moment that they should have left.
 */
final class Pairs implements AutoCloseable {
    static final int ACCOUNTS = 200;

    private static final int RING = 1 << 20;
    private static final long ARRIVED = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Goes on over all loads on a rival, since none takes the same message twice. */
    private static int number;

    private final Rival rival;
    private final Loop loop;
    private final Crowd crowd;
    private final Template[] frames = new Template[ACCOUNTS];
    private final long[] sentAt = new long[RING];
    private final long stored;
    private Latencies latencies = new Latencies();
    private boolean again;
    private boolean measuring;
    private long sent;
    private volatile long arrived;

    Pairs(Loop loop, Rival rival) {
        this.loop = loop;
        this.rival = rival;
        stored = rival.archived();
        for (int i = 0; i < ACCOUNTS; i++) frames[i] = rival.toFriend(i, i ^ 1);
        crowd = new Crowd(loop, rival).of(ACCOUNTS);
        loop.now(() -> crowd.clients().forEach(client -> client.hears(this::heard)));
    }

    private void heard(Client by, int which) {
        long now = System.nanoTime();
        long since = sentAt[which & RING - 1];
        // a rival may tell twice what it is not sure of
        if (since == ARRIVED) return;
        sentAt[which & RING - 1] = ARRIVED;
        arrived++;
        if (measuring) latencies.add(now - since);
        if (again) send(by.account ^ 1, now);
    }

    private void send(int from, long intended) {
        int which = number++;
        sentAt[which & RING - 1] = intended;
        sent++;
        crowd.clients().get(from).send(frames[from].with(which));
    }

    /** Everybody has so many messages under way. */
    Load closed(int outstanding, Duration ramp, Duration window) {
        Load[] load = new Load[1];
        during(outstanding, ramp, () -> load[0] = measured(window));
        return load[0];
    }

    /** Does something while everybody has so many messages under way. */
    void during(int outstanding, Duration ramp, Runnable work) {
        loop.now(() -> {
            again = true;
            for (int i = 0; i < outstanding; i++) {
                for (int from = 0; from < ACCOUNTS; from++) send(from, System.nanoTime());
            }
        });
        Pause.of(ramp);
        work.run();
        loop.now(() -> again = false);
        settle();
    }

    /** So many a second, whether or not they arrive. */
    Load open(int rate, Duration ramp, Duration window) {
        Thread clock = new Thread(() -> tick(rate, ramp.plus(window).toNanos()), "clock");
        clock.start();
        Pause.of(ramp);
        Load load = measured(window);
        try {
            clock.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        settle();
        return load;
    }

    private void tick(int rate, long length) {
        long begin = System.nanoTime();
        for (long i = 0; ; i++) {
            long intended = begin + i * 1_000_000_000L / rate;
            if (intended - begin > length) return;
            while (System.nanoTime() < intended) LockSupport.parkNanos(intended - System.nanoTime());
            int from = (int) (i % ACCOUNTS);
            loop.soon(() -> send(from, intended));
        }
    }

    private Load measured(Duration window) {
        loop.now(() -> {
            latencies = new Latencies();
            measuring = true;
        });
        long count = arrived;
        Cost before = Cost.now(rival);
        long begin = System.nanoTime();
        Pause.of(window);
        long delivered = arrived - count;
        double seconds = (System.nanoTime() - begin) / 1e9;
        Cost cost = Cost.now(rival).since(before);
        long memory = Proc.memory(rival.pid());
        loop.now(() -> measuring = false);
        double share = cost.generator() / seconds / Runtime.getRuntime().availableProcessors();
        return new Load(
                delivered / seconds,
                latencies.at(0.5),
                latencies.at(0.95),
                latencies.at(0.99),
                cost.times(1000.0 / delivered),
                share,
                memory);
    }

    /** Everything arrives, and is in the archive. */
    private void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isComplete()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(rival.name() + ": " + sent + " sent, " + arrived + " arrived, "
                        + (rival.archived() - stored) + " in the archive");
            }
            Pause.of(Duration.ofMillis(50));
        }
    }

    private boolean isComplete() {
        return arrived == sent && (stored < 0 || rival.archived() - stored == sent);
    }

    @Override
    public void close() {
        crowd.close();
    }
}
