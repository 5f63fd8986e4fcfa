package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.account.AccountChanged;
import org.parley.conversation.NoSuchConversation;
import org.parley.conversation.Pointers;
import org.parley.conversation.ViewChanged;
import org.parley.friendship.Contacts;
import org.parley.message.Changes;
import org.parley.message.History;
import org.parley.message.MessageView;
import org.parley.message.RoomLeft;
import org.parley.presence.Presence;

/**
 * Tells again, from the store alone. Told twice is harmless; where it takes too much, or fails, those concerned are
 * disconnected, and read all of it when they come back.
 */
@ApplicationScoped
class Retelling {
    private static final Logger LOG = Logger.getLogger(Retelling.class.getName());
    private static final int MOST = 100;

    @Inject
    LiveSockets sockets;

    @Inject
    Traces traces;

    @Inject
    Tally tally;

    @Inject
    Announcer announcer;

    @Inject
    UnreadNotices unread;

    @Inject
    History history;

    @Inject
    Pointers pointers;

    @Inject
    Presence presence;

    @Inject
    Contacts contacts;

    void tell(Trace trace) {
        UUID one = trace.key().one();
        UUID other = trace.key().other();
        switch (trace.key().kind()) {
            case SAID -> said(one, tally.last(trace.key()).orElse(trace.value() - 1));
            case DELIVERED -> pointers.standing(one, other, false).ifPresent(announcer::pointer);
            case READ -> pointers.standing(one, other, true).ifPresent(announcer::pointer);
            case VIEW -> announcer.tell(new ViewChanged(one, other, true));
            case PAIR -> {
                sockets.end(one);
                sockets.end(other);
            }
            // whether it was receipts nobody knows any more
            case ACCOUNT -> announcer.account(new AccountChanged(one, true, trace.value()));
            case PRESENCE ->
                presence.standing(one)
                        .ifPresent(standing -> announcer.presence(standing, contacts.presenceAudience(one)));
        }
    }

    private void said(UUID conversation, long after) {
        UUID[] live = sockets.accounts();
        for (UUID account : traces.members(conversation, live)) {
            try {
                said(account, conversation, after);
            } catch (RuntimeException failure) {
                LOG.log(
                        Level.WARNING,
                        "A change could not be told, so who should have heard of it reconnects",
                        failure);
                sockets.end(account);
            }
        }
        List<UUID> gone = traces.gone(conversation, live);
        if (!gone.isEmpty()) announcer.left(new RoomLeft(conversation, gone));
    }

    /** Who may see none of it hears nothing at all. */
    private void said(UUID account, UUID conversation, long after) {
        Changes changes;
        try {
            changes = history.changes(account, conversation, after, MOST);
        } catch (NoSuchConversation notForThem) {
            return;
        }
        if (changes.items().isEmpty()) return;
        if (changes.hasMore()) {
            sockets.end(account);
            return;
        }
        announcer.seenNow(account, conversation);
        long before = after;
        for (MessageView message : changes.items()) {
            String frame = Wire.frame(before, Wire.message(message));
            for (Live live : sockets.of(account)) live.send(frame);
            before = message.rev();
        }
        unread.changed(account, conversation);
    }
}
