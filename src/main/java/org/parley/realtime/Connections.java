package org.parley.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.friendship.Profiles;
import org.parley.platform.ConnectionThreads;
import org.parley.platform.PerAddress;
import org.parley.platform.Stop;
import org.parley.platform.Stopping;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Every open socket: greets it once it is known whose it is, watches that it lives, and says goodbye. */
@ApplicationScoped
public class Connections {
    static final int HEARTBEAT_SECONDS = 25;

    private static final int MAX_STRANGERS = 500;

    private static final Connection.Timing TIMING = new Connection.Timing(
            TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS), TimeUnit.SECONDS.toNanos(60), TimeUnit.SECONDS.toNanos(5));

    private static final Logger LOG = Logger.getLogger(Connections.class.getName());

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Set<Connection> strangers = ConcurrentHashMap.newKeySet();
    private final boolean limits = Settings.current().on(Setting.LIMITS);
    private final PerAddress addresses = new PerAddress(Setting.SOCKETS_PER_ADDRESS);
    private final Set<Live> streams = ConcurrentHashMap.newKeySet();

    @Inject
    ScheduledExecutorService timer;

    @Inject
    LiveSockets sockets;

    @Inject
    ConnectionThreads writers;

    @Inject
    Stopping stopping;

    @Inject
    MeterRegistry meters;

    @Inject
    Profiles profiles;

    private ScheduledFuture<?> sweep;
    private int seconds;

    void exist(@Observes Startup started) {
        // its meters are to be seen before anybody connects
    }

    @PostConstruct
    void start() {
        meters.gauge("parley.sockets", open, Set::size);
        meters.gauge("parley.streams", streams, Set::size);
        Close.prepareToCount();
        sweep = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    /** Everybody hears what was told, then that this is the end, and has a moment to go. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) Stop step) {
        if (step != Stop.PART) return;
        sweep.cancel(false);
        within(2, () -> sockets.known().stream().allMatch(Live::isIdle));
        open.forEach(connection -> connection.close(Close.GOING_AWAY));
        streams.forEach(stream -> stream.close(Close.GOING_AWAY));
        writers.close();
        within(1, open::isEmpty);
    }

    private static void within(int seconds, BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!done.getAsBoolean() && System.nanoTime() < end) Thread.sleep(10);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it may stay: those of one address are only so many, so that others find room */
    boolean opened(Connection connection) {
        if (stopping.begun()) {
            connection.close(Close.GOING_AWAY);
            return false;
        }
        if (!addresses.enter(connection.address())) {
            connection.close(Close.CROWDED);
            return false;
        }
        open.add(connection);
        return true;
    }

    /** Anybody can open a socket: only so many may stand open that brought no credential yet. */
    void awaitAuth(Connection connection) {
        strangers.add(connection);
        if (limits && strangers.size() > MAX_STRANGERS) connection.close(Close.CROWDED);
    }

    void known(Connection connection) {
        strangers.remove(connection);
    }

    void closed(Connection connection) {
        if (open.remove(connection)) addresses.leave(connection.address());
        strangers.remove(connection);
        if (connection.live() != null) sockets.remove(connection.live());
    }

    /** Puts the greeting first in line, then lets other frames come, so that none is lost after it. */
    void greet(Live live) {
        var account = profiles.get(live.caller().account(), live.caller().account());
        live.enqueue(Wire.text(new Frame.Hello(account, live.caller().session(), HEARTBEAT_SECONDS)));
        sockets.add(live);
        live.pump();
    }

    /** For streams, whose writing waits for the reader. */
    Executor writers() {
        return writers;
    }

    /**
     * @throws TooMany  when there are too many from this address
     * @throws TryAgain while this node stops
     */
    void streamEnters(String address) {
        if (stopping.begun()) throw new TryAgain();
        if (!addresses.enter(address)) throw new TooMany(Duration.ofSeconds(HEARTBEAT_SECONDS));
    }

    void streamOpened(Live stream, String address) {
        streams.add(stream);
        try {
            greet(stream);
        } catch (RuntimeException failure) {
            streamClosed(stream, address);
            throw failure;
        }
    }

    void streamClosed(Live stream, String address) {
        if (!streams.remove(stream)) return;
        addresses.leave(address);
        sockets.remove(stream);
    }

    /** Goes on whatever happens: a task that throws would never be run again. */
    private void sweep() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The connections could not be looked after; they are at the next turn", failure);
        }
    }

    private void look() {
        long now = System.nanoTime();
        open.forEach(connection -> connection.check(now, TIMING));
        streams.forEach(stream -> stream.check(now));
        if (++seconds % HEARTBEAT_SECONDS == 0) streams.forEach(Live::ping);
        if (seconds % 2 == 0) sockets.endRevoked();
    }
}
