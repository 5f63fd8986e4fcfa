package org.parley.realtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.message.Overview;
import org.parley.message.Unread;

/**
 * Tells unread counts that may have changed: at most once a second for each conversation, and the last always. One
 * query serves very many that are due.
 */
@ApplicationScoped
class UnreadNotices {
    private static final Logger LOG = Logger.getLogger(UnreadNotices.class.getName());

    /** How many accounts one query counts for: a room of the usual size, and not all who hear an announcement. */
    private static final int AT_ONCE = 256;

    private final Map<UUID, Set<UUID>> changed = new HashMap<>();

    @Inject
    ScheduledExecutorService timer;

    @Inject
    LiveSockets sockets;

    @Inject
    Overview overview;

    private ScheduledFuture<?> sweep;

    @PostConstruct
    void start() {
        sweep = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sweep.cancel(false);
    }

    void changed(UUID account, UUID conversation) {
        if (!sockets.isLive(account)) return;
        synchronized (changed) {
            changed.computeIfAbsent(account, one -> new HashSet<>()).add(conversation);
        }
    }

    private void sweep() {
        Map<UUID, Set<UUID>> due;
        synchronized (changed) {
            if (changed.isEmpty()) return;
            due = new HashMap<>(changed);
            changed.clear();
        }
        List<UUID> accounts = new ArrayList<>(due.keySet());
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            Map<UUID, Set<UUID>> some = new HashMap<>(due);
            some.keySet().retainAll(accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())));
            tell(some);
        }
    }

    private void tell(Map<UUID, Set<UUID>> due) {
        try {
            Map<UUID, Unread> counts = overview.unread(due.keySet());
            due.forEach((account, conversations) -> tell(account, conversations, counts.get(account)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Counts could not be told; they are tried again", failure);
            due.forEach(
                    (account, conversations) -> conversations.forEach(conversation -> changed(account, conversation)));
        }
    }

    private void tell(UUID account, Set<UUID> conversations, Unread unread) {
        if (unread == null) return;
        for (UUID conversation : conversations) {
            int count = unread.conversations().getOrDefault(conversation.toString(), 0);
            sockets.send(account, new Frame.Unread(conversation, count, unread.total()));
        }
    }
}
