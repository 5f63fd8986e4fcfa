package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.account.AccountChanged;
import org.parley.conversation.PointerMoved;
import org.parley.conversation.Recipient;
import org.parley.conversation.Typed;
import org.parley.conversation.ViewChanged;
import org.parley.friendship.BlockChanged;
import org.parley.friendship.FriendshipChanged;
import org.parley.friendship.PairChanged;
import org.parley.friendship.RequestChanged;
import org.parley.limit.Limit;
import org.parley.message.Changed;
import org.parley.message.RoomChanged;
import org.parley.message.RoomLeft;
import org.parley.platform.Time;
import org.parley.presence.Presence;
import org.parley.presence.PresenceChanged;
import org.parley.relay.Hint;
import org.parley.relay.Hint.Kind;
import org.parley.relay.Hints;
import org.parley.session.SessionsEnded;

/** What the {@link Announcer} tells here, said to the other nodes as hints; {@link Incoming} tells it there. */
@ApplicationScoped
public class Outgoing {
    @Inject
    Hints hints;

    @Inject
    Presence presence;

    void message(@Observes Changed changed) {
        if (presence.alone()) return;
        UUID conversation = changed.message().conversation();
        long rev = changed.message().rev();
        long counts = bit(changed.counts());
        Map<Long, List<UUID>> byAfter = new LinkedHashMap<>();
        for (Recipient recipient : changed.recipients()) {
            if (recipient.isEveryone()) {
                List<UUID> ids = new ArrayList<>(List.of(conversation, changed.sender()));
                ids.addAll(recipient.except());
                add(Kind.MESSAGE, null, ids, rev, recipient.after(), counts);
            } else {
                byAfter.computeIfAbsent(recipient.after(), one -> new ArrayList<>())
                        .add(recipient.account());
            }
        }
        List<UUID> ids = List.of(conversation, changed.sender());
        byAfter.forEach((after, accounts) -> add(Kind.MESSAGE, accounts, ids, rev, after, counts));
    }

    void room(@Observes RoomChanged changed) {
        add(Kind.ROOM, changed.members(), List.of(changed.room()));
    }

    void left(@Observes RoomLeft left) {
        add(Kind.LEFT, left.accounts(), List.of(left.room()));
    }

    void pointer(@Observes(during = TransactionPhase.AFTER_SUCCESS) PointerMoved moved) {
        List<UUID> ids = List.of(moved.conversation(), moved.account());
        add(Kind.POINTER, moved.audience(), ids, bit(moved.read()), moved.seq());
    }

    /** Called, and no observer: how it is seen was just looked up. @param now null where that is not known */
    void view(ViewChanged changed, Trace now) {
        List<UUID> ids = List.of(changed.conversation());
        add(Kind.VIEW, List.of(changed.account()), ids, bit(changed.counts()), now == null ? -1 : now.value());
    }

    void pair(@Observes(during = TransactionPhase.AFTER_SUCCESS) PairChanged changed) {
        List<UUID> both = List.of(changed.low(), changed.high());
        add(Kind.PAIR, both, both, changed.stamp());
    }

    void request(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestChanged changed) {
        List<UUID> both = List.of(changed.requester(), changed.addressee());
        List<UUID> ids = List.of(changed.id(), changed.requester(), changed.addressee());
        add(Kind.REQUEST, both, ids, Incoming.STATES.indexOf(changed.state()), bit(changed.silent()));
    }

    void friendship(@Observes(during = TransactionPhase.AFTER_SUCCESS) FriendshipChanged changed) {
        List<UUID> both = List.of(changed.one(), changed.other());
        add(Kind.FRIENDSHIP, both, both, bit(changed.friends()));
    }

    void block(@Observes(during = TransactionPhase.AFTER_SUCCESS) BlockChanged changed) {
        List<UUID> both = List.of(changed.blocker(), changed.blocked());
        add(Kind.BLOCK, both, both, bit(changed.blocks()));
    }

    void account(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        add(Kind.ACCOUNT, null, List.of(changed.account()), bit(changed.receipts()), changed.stamp());
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        add(Kind.ENDED, List.of(ended.account()), List.copyOf(ended.sessions()));
    }

    void typing(@Observes Typed typed) {
        add(Kind.TYPING, typed.audience(), List.of(typed.conversation(), typed.account()));
    }

    /** Called, and no observer: whom it concerns was just looked up. */
    void presence(PresenceChanged changed, Collection<UUID> audience) {
        long seen = changed.lastSeenAt() == null ? -1 : Time.micros(changed.lastSeenAt());
        add(Kind.PRESENCE, audience, List.of(changed.account()), bit(changed.online()), seen);
    }

    /** Called, and no observer: it is done too often, and before anything is committed. */
    void spent(Limit.Spent spent) {
        if (presence.alone()) return;
        hints.addUnhurried(
                Hint.of(Kind.SPENT, null, List.of(spent.key()), spent.limit().ordinal()));
    }

    void hello() {
        hints.add(Hint.of(Kind.HELLO, null, List.of()));
    }

    private void add(Kind kind, Collection<UUID> concerned, List<UUID> ids, long... numbers) {
        if (presence.alone() || concerned != null && concerned.isEmpty()) return;
        hints.add(Hint.of(kind, concerned == null ? null : List.copyOf(concerned), ids, numbers));
    }

    private static long bit(boolean flag) {
        return flag ? 1 : 0;
    }
}
