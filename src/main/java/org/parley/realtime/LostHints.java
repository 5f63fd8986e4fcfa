package org.parley.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes good, within 2 s, what was committed and not told here: by a node whose word did not come, or by a teller
 * that failed. What is found untold is given one more turn, since it may be on its way, and is told at the next.
 * Where nobody is connected and nothing was told of late, nothing is read. While the store cannot be read nothing is
 * found: the first turns after that look back as far.
 */
@ApplicationScoped
public class LostHints {
    private static final Logger LOG = Logger.getLogger(LostHints.class.getName());

    /** Twice this may pass until something is told; the other half of the promise is for a machine that is busy. */
    private static final long PERIOD_MILLIS = 500;

    /** Turns that failed no longer than this are nothing: what is looked at reaches further back anyway. */
    private static final long USUAL_SECONDS = 3;

    /** After more than that others may have written too much to look at: who is connected comes again and catches up. */
    private static final long LONGEST_SECONDS = 60;

    @Inject
    ScheduledExecutorService timer;

    @Inject
    LiveSockets sockets;

    @Inject
    Traces traces;

    @Inject
    Tally tally;

    @Inject
    Retelling retelling;

    @Inject
    MeterRegistry meters;

    private Map<Trace.Key, Trace> suspects = Map.of();
    private long last = System.nanoTime();
    private long lastButOne = last;
    private ScheduledFuture<?> sweep;
    private Counter found;

    void start(@Observes Startup started) {
        found = meters.counter("parley.hints.lost");
        sweep = timer.scheduleWithFixedDelay(this::sweep, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) sweep.cancel(false);
    }

    /** Goes on whatever happens: a task that throws would never be run again. */
    private void sweep() {
        long now = System.nanoTime();
        try {
            if (sockets.isEmpty() && tally.isEmpty()) suspects = Map.of();
            else look(TimeUnit.NANOSECONDS.toSeconds(now - lastButOne));
            tally.forget();
            lastButOne = last;
            last = now;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Lost hints could not be looked for; they are at the next turn", failure);
        }
    }

    /** @param since seconds since the turn before the last one */
    private void look(long since) {
        boolean tooLong = since > LONGEST_SECONDS;
        List<Trace> written = traces.written(since > USUAL_SECONDS && !tooLong ? (int) since : 0);
        if (tooLong) {
            for (UUID account : sockets.accounts()) sockets.end(account);
            suspects = Map.of();
            return;
        }
        Map<Trace.Key, Trace> untold = new HashMap<>();
        List<Trace> lost = new ArrayList<>();
        for (Trace trace : written) {
            if (tally.knows(trace)) continue;
            Trace suspect = suspects.get(trace.key());
            if (suspect == null || tally.knows(suspect)) untold.put(trace.key(), trace);
            else lost.add(trace);
        }
        suspects = untold;
        untold.values().forEach(tally::misses);
        if (!lost.isEmpty()) tell(lost);
    }

    /** Where many talk on other nodes, most of it concerns nobody here: one query says so of all. */
    private void tell(List<Trace> lost) {
        UUID[] conversations = lost.stream()
                .filter(Trace::isOfMembers)
                .map(trace -> trace.key().one())
                .distinct()
                .toArray(UUID[]::new);
        Set<UUID> here = conversations.length == 0 ? Set.of() : traces.concerning(conversations, sockets.accounts());
        for (Trace trace : lost) {
            if (concerns(trace, here)) {
                found.increment();
                retelling.tell(trace);
            }
            tally.toldUpTo(trace);
        }
    }

    /** Whether somebody is connected here who should have heard of it, as far as can be said without asking for more. */
    private boolean concerns(Trace trace, Set<UUID> conversations) {
        return switch (trace.key().kind()) {
            case SAID, DELIVERED, READ -> conversations.contains(trace.key().one());
            case VIEW -> sockets.isLive(trace.key().other());
            case PAIR ->
                sockets.isLive(trace.key().one()) || sockets.isLive(trace.key().other());
            case ACCOUNT, PRESENCE -> !sockets.isEmpty();
        };
    }
}
