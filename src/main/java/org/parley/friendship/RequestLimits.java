package org.parley.friendship;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.platform.TooMany;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** How many new friend requests one account makes: 20 at once, then 30 an hour. Kept in memory, for each node. */
@ApplicationScoped
class RequestLimits {
    private static final int AT_ONCE = 20;
    private static final int AN_HOUR = 30;
    private static final int REMEMBERED = 10_000;

    private final boolean on = Settings.current().on(Setting.LIMITS);
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    /** @throws TooMany when the account has to wait */
    void take(UUID account) {
        if (!on) return;
        if (buckets.size() > REMEMBERED) buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == AT_ONCE);
        ConsumptionProbe taken =
                buckets.computeIfAbsent(account, RequestLimits::full).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private static Bucket full(UUID account) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .build();
    }
}
