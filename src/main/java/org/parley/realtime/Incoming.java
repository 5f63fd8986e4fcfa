package org.parley.realtime;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.account.AccountChanged;
import org.parley.conversation.PointerMoved;
import org.parley.conversation.Recipient;
import org.parley.conversation.Typed;
import org.parley.conversation.ViewChanged;
import org.parley.friendship.BlockChanged;
import org.parley.friendship.FriendshipChanged;
import org.parley.friendship.PairChanged;
import org.parley.friendship.RequestChanged;
import org.parley.friendship.Requests;
import org.parley.limit.Limit;
import org.parley.message.ChangeOf;
import org.parley.message.Changed;
import org.parley.message.History;
import org.parley.message.MessageView;
import org.parley.message.RoomChanged;
import org.parley.message.RoomLeft;
import org.parley.platform.Time;
import org.parley.presence.Presence;
import org.parley.presence.PresenceChanged;
import org.parley.relay.Hint;
import org.parley.relay.Hints;
import org.parley.session.SessionsEnded;

/**
 * Tells here what other nodes said in {@link Outgoing}: each hint becomes again the event that it was made of, with
 * the words from the store, for those alone who are connected here. What concerns nobody here is dropped at once; for
 * the rest there is one query for messages and one for names, however many hints came together. All of it is marked as
 * told, so that the sweep finds only what was lost.
 */
@ApplicationScoped
public class Incoming {
    static final List<String> STATES = List.of("pending", "accepted", "declined", "cancelled");

    private static final Logger LOG = Logger.getLogger(Incoming.class.getName());
    private static final int LATE = Interceptor.Priority.APPLICATION + 1000;

    @Inject
    Hints hints;

    @Inject
    Outgoing outgoing;

    @Inject
    LiveSockets sockets;

    @Inject
    Announcer announcer;

    @Inject
    Tally tally;

    @Inject
    Traces traces;

    @Inject
    History history;

    @Inject
    Requests requests;

    @Inject
    Presence presence;

    /** After this node has entered itself among the others. */
    void start(@Observes @Priority(LATE) Startup started) {
        hints.open(this::hear);
        Limit.tell(outgoing::spent);
        outgoing.hello();
    }

    private void hear(List<Hint> heard) {
        try {
            List<Hint> here = new ArrayList<>();
            for (Hint hint : heard) {
                if (hint.kind() == Hint.Kind.SPENT) Limit.hear(hint.number(0), hint.id(0));
                else if (concerns(hint)) here.add(hint);
                else dropped(hint);
            }
            Read read = read(here);
            for (Hint hint : here) tell(hint, read);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What another node told could not be read; it is looked for in the store", failure);
        }
    }

    private boolean concerns(Hint hint) {
        return hint.concerned() == null || hint.concerned().stream().anyMatch(sockets::isLive);
    }

    /** Nobody is here who would have to be told, and who comes now reads it. */
    private void dropped(Hint hint) {
        switch (hint.kind()) {
            case MESSAGE -> tally.told(Trace.said(hint.id(0), hint.number(0)));
            case POINTER -> tally.told(Trace.pointer(hint.id(0), hint.id(1), hint.flag(0), hint.number(1)));
            case VIEW -> tally.told(Trace.view(hint.id(0), hint.concerned().get(0), hint.number(1)));
            case PAIR -> tally.told(Trace.pair(hint.id(0), hint.id(1), hint.number(0)));
            case PRESENCE -> tally.told(Trace.presence(hint.id(0), hint.flag(0)));
            default -> {}
        }
    }

    /** What hints leave out. */
    private record Read(Map<Trace, MessageView> messages, Map<UUID, String> names) {}

    private Read read(List<Hint> here) {
        List<ChangeOf> changes = new ArrayList<>();
        Set<UUID> accounts = new HashSet<>();
        for (Hint hint : here) {
            switch (hint.kind()) {
                case MESSAGE -> changes.add(new ChangeOf(hint.id(0), hint.number(0), hint.id(1)));
                case POINTER, TYPING -> accounts.add(hint.id(1));
                case PRESENCE -> accounts.add(hint.id(0));
                default -> {}
            }
        }
        Map<Trace, MessageView> messages = new HashMap<>();
        for (MessageView message : history.changedBy(changes))
            messages.put(Trace.said(message.conversation(), message.rev()), message);
        return new Read(messages, traces.names(accounts));
    }

    private void tell(Hint hint, Read read) {
        try {
            switch (hint.kind()) {
                case MESSAGE -> message(hint, read.messages().get(Trace.said(hint.id(0), hint.number(0))));
                case POINTER -> announcer.pointer(pointer(hint, read.names().get(hint.id(1))));
                case VIEW ->
                    announcer.tell(new ViewChanged(hint.id(0), hint.concerned().get(0), hint.flag(0)));
                case PAIR -> announcer.pair(new PairChanged(hint.id(0), hint.id(1), hint.number(0)));
                case REQUEST -> announcer.request(request(hint));
                case FRIENDSHIP -> announcer.friendship(new FriendshipChanged(hint.id(0), hint.id(1), hint.flag(0)));
                case BLOCK -> announcer.block(new BlockChanged(hint.id(0), hint.id(1), hint.flag(0)));
                case ACCOUNT -> announcer.account(new AccountChanged(hint.id(0), hint.flag(0), hint.number(1)));
                case ROOM -> announcer.room(new RoomChanged(hint.id(0), hint.concerned()));
                case LEFT -> announcer.left(new RoomLeft(hint.id(0), hint.concerned()));
                case PRESENCE -> announcer.presence(presence(hint, read.names().get(hint.id(0))), hint.concerned());
                case ENDED ->
                    sockets.close(new SessionsEnded(
                            Set.copyOf(hint.ids()), hint.concerned().get(0)));
                case TYPING ->
                    announcer.typing(
                            new Typed(hint.id(0), hint.id(1), read.names().get(hint.id(1)), hint.concerned()));
                case HELLO -> presence.meet();
                case SPENT -> {}
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What another node told could not be told; it is looked for in the store", failure);
        }
    }

    /** @param message null where it was changed again meanwhile, of which another hint tells */
    private void message(Hint hint, MessageView message) {
        if (message == null) {
            tally.told(Trace.said(hint.id(0), hint.number(0)));
            return;
        }
        List<Recipient> recipients = hint.concerned() == null
                ? List.of(new Recipient(null, hint.number(1))
                        .but(hint.ids().subList(2, hint.ids().size())))
                : hint.concerned().stream()
                        .map(account -> new Recipient(account, hint.number(1)))
                        .toList();
        announcer.message(new Changed(message, hint.id(1), recipients, hint.number(2) == 1, null));
        // the hint that says how the room is seen now may be lost, and leaves no trace beside this one
        if (message.notice() != null) announcer.room(new RoomChanged(hint.id(0), hint.concerned()));
    }

    private static PointerMoved pointer(Hint hint, String username) {
        return new PointerMoved(hint.id(0), hint.id(1), username, hint.flag(0), hint.number(1), hint.concerned(), null);
    }

    private RequestChanged request(Hint hint) {
        return new RequestChanged(
                hint.id(0),
                hint.id(1),
                hint.id(2),
                STATES.get((int) hint.number(0)),
                requests.note(hint.id(0)),
                hint.flag(1));
    }

    private static PresenceChanged presence(Hint hint, String username) {
        return new PresenceChanged(
                hint.id(0), username, hint.flag(0), hint.number(1) < 0 ? null : Time.instant(hint.number(1)));
    }
}
