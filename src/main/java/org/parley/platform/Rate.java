package org.parley.platform;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * How often something may be done under one key (an account, an address): so many at once, then so many in a span of
 * time. Kept in memory, for each node; {@code limits=off} lets everything pass.
 */
public final class Rate<K> {
    private static final int REMEMBERED = 10_000;

    private final boolean on = Settings.current().on(Setting.LIMITS);
    private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();
    private final long atOnce;
    private final long refill;
    private final Duration in;

    public Rate(long atOnce, long refill, Duration in) {
        this.atOnce = atOnce;
        this.refill = refill;
        this.in = in;
    }

    /** @throws TooMany telling how long to wait */
    public void take(K key) {
        if (!on) return;
        if (buckets.size() > REMEMBERED) buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= atOnce);
        ConsumptionProbe taken = buckets.computeIfAbsent(key, one -> full()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refill, in))
                .build();
    }
}
