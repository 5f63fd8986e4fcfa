package org.parley.realtime;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.parley.presence.Connected;
import org.parley.presence.Disconnected;
import org.parley.relay.Hints;
import org.parley.session.SessionCheck;
import org.parley.session.SessionsEnded;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Who is connected by what, on this node. An account has at most 10 connections: the oldest makes way. That whoever is
 * connected is signed in still is believed for 5 s: a process that stood still asks before it tells anybody anything.
 */
@ApplicationScoped
public class LiveSockets {
    static final int MAX_PER_ACCOUNT = 10;
    private static final long BELIEF = TimeUnit.SECONDS.toNanos(5);

    private final boolean limits = Settings.current().on(Setting.LIMITS);
    private final Map<UUID, Deque<Live>> byAccount = new ConcurrentHashMap<>();
    private volatile long asked = System.nanoTime();

    @Inject
    MeterRegistry meters;

    @Inject
    Hints hints;

    @Inject
    SessionCheck sessions;

    @Inject
    Event<Connected> connected;

    @Inject
    Event<Disconnected> disconnected;

    @PostConstruct
    void start() {
        meters.gauge("parley.accounts.live", byAccount, Map::size);
    }

    void add(Live live) {
        UUID account = live.caller().account();
        // Told first: once it stands in the list its end may be told at any moment.
        connected.fire(new Connected(account));
        Live[] oldest = new Live[1];
        byAccount.compute(account, (id, known) -> {
            Deque<Live> connections = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
            if (known == null) hints.connected(account, true);
            if (limits && connections.size() >= MAX_PER_ACCOUNT) oldest[0] = connections.poll();
            connections.add(live);
            return connections;
        });
        if (oldest[0] == null) return;
        oldest[0].close(Close.CROWDED);
        disconnected.fire(new Disconnected(account, false));
    }

    void remove(Live live) {
        UUID account = live.caller().account();
        boolean[] removed = new boolean[1];
        byAccount.computeIfPresent(account, (id, known) -> {
            Deque<Live> connections = new ArrayDeque<>(known);
            removed[0] = connections.remove(live);
            if (!connections.isEmpty()) return connections;
            hints.connected(account, false);
            return null;
        });
        if (removed[0]) disconnected.fire(new Disconnected(account, live.signedOut()));
    }

    /** The connections of an account now; the collection does not change. */
    Collection<Live> of(UUID account) {
        if (isDoubtful()) makeSure();
        return known(account);
    }

    private Collection<Live> known(UUID account) {
        Deque<Live> connections = byAccount.get(account);
        return connections == null ? List.of() : connections;
    }

    private boolean isDoubtful() {
        return System.nanoTime() - asked > BELIEF;
    }

    private synchronized void makeSure() {
        if (isDoubtful()) endRevoked();
    }

    /** A revocation whose hint was lost, or that came with time, is made good here. */
    synchronized void endRevoked() {
        long now = System.nanoTime();
        List<Live> all = known();
        Set<UUID> alive =
                sessions.alive(all.stream().map(live -> live.caller().session()).collect(toSet()));
        for (Live live : all) {
            if (alive.contains(live.caller().session())) continue;
            live.close(Close.SIGNED_OUT);
            remove(live);
        }
        // and not before: whoever tells meanwhile, on another thread, waits for this
        asked = now;
    }

    boolean isLive(UUID account) {
        return byAccount.containsKey(account);
    }

    boolean isEmpty() {
        return byAccount.isEmpty();
    }

    /** Who is connected now. */
    UUID[] accounts() {
        return byAccount.keySet().toArray(UUID[]::new);
    }

    List<Live> all() {
        if (isDoubtful()) makeSure();
        return known();
    }

    /** Whoever they are: nothing is told to these. */
    List<Live> known() {
        return byAccount.values().stream().flatMap(Collection::stream).toList();
    }

    void send(UUID account, Frame frame) {
        Collection<Live> connections = of(account);
        if (connections.isEmpty()) return;
        String text = Wire.text(frame);
        for (Live live : connections) live.send(text);
    }

    /** Ends all connections of an account on this node; its clients come back and catch up. */
    void end(UUID account) {
        for (Live live : known(account)) {
            live.close(Close.GOING_AWAY);
            remove(live);
        }
    }

    void close(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        for (Live live : known(ended.account())) {
            if (!ended.sessions().contains(live.caller().session())) continue;
            live.close(Close.SIGNED_OUT);
            remove(live);
        }
    }
}
