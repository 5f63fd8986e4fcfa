package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.parley.session.SessionsEnded;

/**
 * Who is online: whoever has at least one live socket or event stream, and for 20 s after the last one was lost. Many
 * tabs and devices are one presence. Signing out ends it at once. Nothing is stored while connections merely flap.
 */
@ApplicationScoped
public class Presence {
    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Clock clock;

    @Inject
    PresenceStore store;

    @Inject
    PresenceWriter writer;

    private Connections connections;
    private ScheduledFuture<?> sweep;

    @PostConstruct
    void open() {
        connections = new Connections(clock);
    }

    void start(@Observes Startup started) {
        store.forgetLastRun();
        sweep = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        if (sweep != null) sweep.cancel(false);
    }

    /** Whether the account is online on this node. */
    public boolean online(UUID account) {
        return connections.online(account);
    }

    void connected(@Observes Connected event) {
        connections.connected(event.account()).ifPresent(writer::add);
    }

    void disconnected(@Observes Disconnected event) {
        connections.disconnected(event.account(), event.signedOut()).ifPresent(writer::add);
    }

    /** A page that signs out often loses its socket just before. */
    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded event) {
        connections.signedOut(event.account()).ifPresent(writer::add);
    }

    private void sweep() {
        connections.overdue().forEach(writer::add);
        writer.start();
    }
}
