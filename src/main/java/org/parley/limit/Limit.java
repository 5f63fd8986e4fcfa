package org.parley.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.parley.platform.Database;
import org.parley.platform.TooMany;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * How often something may be done under one key, mostly an account: so many at once, then so many in a span of time (a
 * token bucket). {@code limits=off} lets everything pass. Nodes name these to each other by their place in this list, so
 * a new one comes last, and the store knows them by their names.
 */
public enum Limit {
    /** Messages of an account. */
    MESSAGES(Counted.TOLD, 60, 1, Duration.ofSeconds(1)),
    /** Edits, reactions, pins and deletions of an account: one thread does all of them. */
    ALTERATIONS(Counted.TOLD, 60, 2, Duration.ofSeconds(1)),
    /** Rooms that an account makes, and what it changes of them. */
    ROOMS(Counted.TOLD, 60, 1, Duration.ofSeconds(1)),
    /** That somebody is typing, for each account and conversation. */
    TYPING(Counted.TOLD, 1, 1, Duration.ofSeconds(4)),
    /** Searches of an account in its messages. */
    SEARCHES(Counted.TOLD, 60, 1, Duration.ofSeconds(1)),
    /** Looks of an account into the directory. */
    PEOPLE(Counted.TOLD, 60, 1, Duration.ofSeconds(1)),
    /** Changes of one's own profile. */
    PROFILES(Counted.TOLD, 30, 1, Duration.ofSeconds(2)),
    /** Changes of one's own picture. */
    AVATARS(Counted.TOLD, 10, 1, Duration.ofSeconds(10)),
    /** Files that an account sends. */
    UPLOADS(Counted.TOLD, 60, 1, Duration.ofSeconds(2)),
    /** Friend requests of an account. */
    REQUESTS(Counted.STORED, 20, 30, Duration.ofHours(1)),
    /** Words of an account to all its friends. */
    BROADCASTS(Counted.STORED, 5, 1, Duration.ofMinutes(1)),
    /** Reports of an account. */
    REPORTS(Counted.STORED, 20, 20, Duration.ofHours(1)),
    /** Invitations of an account. */
    INVITES(Counted.STORED, 10, 10, Duration.ofHours(1)),
    /** Copies of everything that is held about an account. */
    EXPORTS(Counted.STORED, 5, 1, Duration.ofMinutes(10)),
    /** Changes of the e-mail address of an account. */
    ADDRESSES(Counted.STORED, 5, 5, Duration.ofHours(1)),
    /** Letters to an address: nobody's mailbox is filled by others who claim it. */
    LETTERS(Counted.STORED, 10, 10, Duration.ofHours(1)),
    /** Frames of a session. */
    FRAMES(Counted.HERE, 300, 50, Duration.ofSeconds(1));

    /** Where it is counted. */
    private enum Counted {
        /** On each node by itself: it guards that node. */
        HERE,
        /**
         * On each node, which hears a moment later what was done on the others. Who is quick on several of them in the
         * same moment has more at once, and waits for it afterwards.
         */
        TOLD,
        /** In the store, where that is PostgreSQL, with a statement each time: what is rare. */
        STORED
    }

    private static final Limit[] ALL = values();
    private static final int REMEMBERED = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static volatile Consumer<Spent> others = spent -> {};

    private final Counted counted;
    private final long atOnce;
    private final long refill;
    private final Duration in;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong looked = new AtomicLong(System.nanoTime());

    Limit(Counted counted, long atOnce, long refill, Duration in) {
        this.counted = counted;
        this.atOnce = atOnce;
        this.refill = refill;
        this.in = in;
    }

    /** Done once, under a key. */
    public record Spent(Limit limit, UUID key) {}

    /** Names who hears from now on what was done here and counts on all nodes. */
    public static void tell(Consumer<Spent> others) {
        Limit.others = others;
    }

    /**
     * Counts what was done on another node, however little is left here.
     *
     * @param place of the limit, which another version may know alone
     */
    public static void hear(long place, UUID key) {
        if (place < 0 || place >= ALL.length || !isOn()) return;
        Limit limit = ALL[(int) place];
        if (limit.counted == Counted.TOLD) limit.bucket(key).consumeIgnoringRateLimits(1);
    }

    private static boolean isOn() {
        return Settings.current().on(Setting.LIMITS);
    }

    /** @throws TooMany telling how long to wait */
    public void take(UUID key) {
        if (!isOn()) return;
        ConsumptionProbe taken = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        if (counted == Counted.TOLD) others.accept(new Spent(this, key));
        if (counted == Counted.STORED && Database.isPostgresql())
            CDI.current().select(Allowances.class).get().take(name() + " " + key, atOnce, in.dividedBy(refill));
    }

    /** Under a key that is no id. */
    public void take(String key) {
        take(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    private Bucket bucket(UUID key) {
        forgetTheRested();
        return buckets.computeIfAbsent(key, one -> full());
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
