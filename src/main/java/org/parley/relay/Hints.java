package org.parley.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parley.platform.Stop;
import org.parley.platform.StoreClock;
import org.parley.settings.ParleyDataSource;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Says hints to the other nodes, and hears theirs. Whoever says one does not wait; a thread of its own takes all that
 * wait at once, so that what was committed together goes together.
 */
@ApplicationScoped
public class Hints {
    private static final Logger LOG = System.getLogger(Hints.class.getName());

    /** Beyond this they are lost: the sweep of the others is cheaper than so many hints. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    /** Nobody needs these soon, and the sweep finds none of them: they get places of their own. */
    private static final int MOST_UNHURRIED = 5_000;

    /** What is committed together is told within this, and so goes together. */
    private static final long GATHERED_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST);
    private final BlockingQueue<Hint> unhurried = new ArrayBlockingQueue<>(MOST_UNHURRIED);
    private volatile boolean open = true;
    private Relay relay = Relay.NONE;
    private Thread speaker;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    StoreClock clock;

    @Inject
    MeterRegistry meters;

    private Timer lag;
    private Counter dropped;

    /** @param since by the store's clock */
    private record Waiting(Hint hint, long since) {}

    @PostConstruct
    void name() {
        lag = Timer.builder("parley.relay.lag").serviceLevelObjectives(BUCKETS).register(meters);
        dropped = meters.counter("parley.hints.dropped");
        meters.gauge("parley.queue.hints", waiting, Collection::size);
    }

    /** @param ear hears what other nodes say, some at a time, on one thread */
    public void open(Consumer<List<Hint>> ear) {
        relay = chosen();
        relay.open((hints, since) -> {
            ear.accept(hints);
            long now = clock.micros();
            if (since > 0 && now > 0) lag.record(Math.max(0, now - since), TimeUnit.MICROSECONDS);
        });
        speaker = threads.newThread(this::speak);
        speaker.setName("parley-relay-out");
        speaker.start();
    }

    private Relay chosen() {
        String setting = Settings.current().text(Setting.RELAY);
        boolean shared = !Settings.current().text(Setting.DB_URL).isEmpty();
        if (!shared || setting.equals("none")) return Relay.NONE;
        if (setting.equals("hazelcast")) return new HazelcastRelay(threads);
        return new PostgresRelay(ParleyDataSource.unpooled(), threads);
    }

    public void add(Hint hint) {
        if (relay == Relay.NONE) return;
        long now = clock.micros();
        hint.inParts().forEach(part -> {
            if (!waiting.offer(new Waiting(part, now))) dropped.increment();
        });
    }

    /** Goes with the next that is added, or within a tenth of a second. */
    public void addUnhurried(Hint hint) {
        if (relay != Relay.NONE) unhurried.offer(hint);
    }

    /** Whether somebody is connected here. */
    public void connected(UUID account, boolean here) {
        relay.connected(account, here);
    }

    private void speak() {
        List<Waiting> soon = new ArrayList<>(AT_ONCE);
        List<Hint> hints = new ArrayList<>(2 * AT_ONCE);
        while (open || !waiting.isEmpty()) {
            try {
                if (!gather(soon) && unhurried.isEmpty()) continue;
                soon.forEach(one -> hints.add(one.hint()));
                unhurried.drainTo(hints, AT_ONCE);
                relay.send(hints, soon.isEmpty() ? 0 : soon.get(0).since());
            } catch (InterruptedException stopped) {
                open = false;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Other nodes could not be told; they find out by themselves", failure);
            } finally {
                soon.clear();
                hints.clear();
            }
        }
    }

    /** @return whether there is any, within a tenth of a second */
    private boolean gather(List<Waiting> hints) throws InterruptedException {
        Waiting first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) return false;
        LockSupport.parkNanos(GATHERED_NANOS);
        hints.add(first);
        waiting.drainTo(hints, AT_ONCE - 1);
        return true;
    }

    /** After everything was told. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) Stop step) {
        if (step != Stop.KEEP) return;
        open = false;
        try {
            if (speaker != null) speaker.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        relay.close();
    }
}
