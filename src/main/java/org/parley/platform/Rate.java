package org.parley.platform;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * How often something may be done under one key (an account, an address): so many at once, then so many in a span of
 * time. Kept in memory, for each node; one that has a name holds on PostgreSQL for all nodes together, which costs a
 * statement. {@code limits=off} lets everything pass.
 */
public final class Rate<K> {
    private static final int REMEMBERED = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final boolean on = Settings.current().on(Setting.LIMITS);
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();
    private final long atOnce;
    private final long refill;
    private final Duration in;
    private final String name;

    public Rate(long atOnce, long refill, Duration in) {
        this(null, atOnce, refill, in);
    }

    /** For what is rare, and would be had once more from each node. */
    public Rate(String name, long atOnce, long refill, Duration in) {
        this.name = name;
        this.atOnce = atOnce;
        this.refill = refill;
        this.in = in;
    }

    /** @throws TooMany telling how long to wait */
    public void take(K key) {
        if (!on) return;
        forgetTheRested();
        ConsumptionProbe taken = buckets.computeIfAbsent(key, one -> full()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        if (name != null && Database.isPostgresql()) {
            CDI.current().select(Allowances.class).get().take(name + " " + key, atOnce, in.dividedBy(refill));
        }
    }

    /** Full buckets say nothing. Looked through at most once a second, so that many keys cost each of them little. */
    private void forgetTheRested() {
        long now = System.nanoTime();
        long last = looked.get();
        if (buckets.size() <= REMEMBERED || now - last < SECOND || !looked.compareAndSet(last, now)) return;
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= atOnce);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refill, in))
                .build();
    }
}
