package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.parley.session.SessionsEnded;

/**
 * Who is online: whoever has at least one live socket or event stream, and for 20 s after the last one was lost. Many
 * tabs and devices, on however many nodes, are one presence. Signing out ends it at once. Nothing is stored while
 * connections merely flap. When a node ends its people are offline, unless they have come back on another, once it was
 * silent for 15 s: that is the grace of those whom it left.
 */
@ApplicationScoped
public class Presence {
    private static final Logger LOG = System.getLogger(Presence.class.getName());

    @Inject
    ScheduledExecutorService timer;

    @Inject
    Clock clock;

    @Inject
    Nodes nodes;

    @Inject
    PresenceStore store;

    @Inject
    PresenceWriter writer;

    private Connections connections;
    private ScheduledFuture<?> sweep;
    private int seconds;

    @PostConstruct
    void open() {
        connections = new Connections(clock);
    }

    void start(@Observes Startup started) {
        nodes.join();
        nodes.ended().forEach(writer::clear);
        sweep = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        if (sweep != null) sweep.cancel(false);
    }

    /** As it was told when the account last came or went; nothing for who never did. */
    public Optional<PresenceChanged> standing(UUID account) {
        return store.standing(account);
    }

    /** Whether no other node serves this store, as far as is known: one that is new may be noticed 5 s late. */
    public boolean alone() {
        return nodes.alone();
    }

    /** Another node was heard of. */
    public void meet() {
        nodes.meet();
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
        // soon after the start too: two that start together may have missed each other's word
        if (seconds++ % Nodes.BEAT == 0) beat();
    }

    /** Goes on whatever happens: a task that throws would never be run again. */
    private void beat() {
        try {
            // others took this node for dead, and its people for gone
            if (!nodes.beat()) connections.all().forEach(writer::add);
            nodes.ended().forEach(writer::clear);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The nodes could not be looked after; they are at the next turn", failure);
        }
    }
}
