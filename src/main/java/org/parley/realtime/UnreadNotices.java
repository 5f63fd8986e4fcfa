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
 * query serves very many that are due. Where more is unread than is counted, one message more changes nothing: who
 * never reads a busy room costs nothing there.
 */
@ApplicationScoped
class UnreadNotices {
    private static final Logger LOG = Logger.getLogger(UnreadNotices.class.getName());

    /** How many accounts one query counts for: a room of the usual size, and not all who hear an announcement. */
    private static final int AT_ONCE = 256;

    /** After how many seconds everything is asked anew: messages that were kept for their time go without a word. */
    private static final int ANEW = 60;

    private final Map<UUID, Set<UUID>> changed = new HashMap<>();

    /** Where who is connected here had as much unread as is counted, when it was last asked. */
    private final Map<UUID, Set<UUID>> full = new HashMap<>();

    @Inject
    ScheduledExecutorService timer;

    @Inject
    LiveSockets sockets;

    @Inject
    Overview overview;

    private ScheduledFuture<?> sweep;
    private int sweeps;

    @PostConstruct
    void start() {
        sweep = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        sweep.cancel(false);
    }

    /** The count may be any other now. */
    void changed(UUID account, UUID conversation) {
        synchronized (changed) {
            if (full.containsKey(account)) full.get(account).remove(conversation);
            if (sockets.isLive(account)) add(account, conversation);
        }
    }

    /** Somebody said something: the count may be larger now. */
    void larger(UUID account, UUID conversation) {
        if (!sockets.isLive(account)) return;
        synchronized (changed) {
            if (!full.getOrDefault(account, Set.of()).contains(conversation)) add(account, conversation);
        }
    }

    private void add(UUID account, UUID conversation) {
        changed.computeIfAbsent(account, one -> new HashSet<>()).add(conversation);
    }

    private void sweep() {
        Map<UUID, Set<UUID>> due;
        synchronized (changed) {
            // what is not heard of who is away would be believed when they are back
            if (++sweeps % ANEW == 0) full.clear();
            else full.keySet().removeIf(account -> !sockets.isLive(account));
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
            if (count == Unread.MOST) remember(account, conversation);
            sockets.send(account, new Frame.Unread(conversation, count, unread.total()));
        }
    }

    /** That so much is unread there, unless it changed while it was asked. */
    private void remember(UUID account, UUID conversation) {
        synchronized (changed) {
            if (changed.getOrDefault(account, Set.of()).contains(conversation)) return;
            full.computeIfAbsent(account, one -> new HashSet<>()).add(conversation);
        }
    }
}
