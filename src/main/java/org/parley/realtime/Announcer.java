package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.parley.account.AccountChanged;
import org.parley.conversation.Conversations;
import org.parley.conversation.PointerMoved;
import org.parley.conversation.Recipient;
import org.parley.conversation.Typed;
import org.parley.conversation.ViewChanged;
import org.parley.friendship.BlockChanged;
import org.parley.friendship.Contacts;
import org.parley.friendship.FriendshipChanged;
import org.parley.friendship.PairChanged;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.friendship.RequestChanged;
import org.parley.message.Changed;
import org.parley.message.ConversationView;
import org.parley.message.MessageView;
import org.parley.message.Notice;
import org.parley.message.Overview;
import org.parley.message.RoomChanged;
import org.parley.message.RoomLeft;
import org.parley.presence.PresenceChanged;

/**
 * Tells the connections of those concerned what was committed. Nothing is read for who is not connected. What reads the
 * store after a commit steps out of the transaction first: on some servers the one that has ended still belongs to the
 * thread, and whatever it does would join it.
 */
@ApplicationScoped
public class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class.getName());

    /** More than threads that tell at the same time. */
    private static final int TURNS = 64;

    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    @Inject
    LiveSockets sockets;

    @Inject
    UnreadNotices unread;

    @Inject
    Profiles profiles;

    @Inject
    Contacts contacts;

    @Inject
    Overview overview;

    @Inject
    Tally tally;

    @Inject
    Conversations conversations;

    @Inject
    Outgoing outgoing;

    @Inject
    Traces traces;

    void message(@Observes Changed changed) {
        tell(changed);
        tally.told(
                Trace.said(changed.message().conversation(), changed.message().rev()));
    }

    private void tell(Changed changed) {
        Notice notice = changed.message().notice();
        if (notice != null && notice.account() != null) {
            notice(changed);
            return;
        }
        String message = null;
        String frame = null;
        long after = -1;
        for (Recipient recipient : changed.recipients()) {
            if (recipient.isEveryone()) {
                everyone(recipient, changed);
                continue;
            }
            if (recipient.after() != after) frame = null;
            after = recipient.after();
            for (Live live : sockets.of(recipient.account())) {
                if (live == changed.origin()) continue;
                if (message == null) message = Wire.message(changed.message());
                if (frame == null) frame = Wire.frame(recipient.after(), message);
                live.send(frame);
            }
            boolean own = recipient.account().equals(changed.sender());
            if (!own && changed.counts()) counts(recipient.account(), changed.message());
        }
    }

    /** Whom a notice is about each sees with their own eyes; one query for all. A notice is nobody's unread. */
    private void notice(Changed changed) {
        MessageView message = changed.message();
        List<Recipient> live = changed.recipients().stream()
                .filter(recipient -> sockets.isLive(recipient.account()))
                .toList();
        if (live.isEmpty()) return;
        String about = message.notice().account().username();
        Map<UUID, Profile> seen =
                profiles.seenBy(live.stream().map(Recipient::account).toList(), about);
        for (Recipient recipient : live) {
            String text = Wire.message(message.about(seen.get(recipient.account())));
            String frame = Wire.frame(recipient.after(), text);
            for (Live one : sockets.of(recipient.account())) one.send(frame);
        }
    }

    /** Who is connected is told; nothing is read for the others, however many there are. */
    private void everyone(Recipient all, Changed changed) {
        String frame = Wire.frame(all.after(), Wire.message(changed.message()));
        for (Live live : sockets.all()) {
            UUID account = live.caller().account();
            if (all.except().contains(account)) continue;
            if (live != changed.origin()) live.send(frame);
            if (!account.equals(changed.sender())) counts(account, changed.message());
        }
    }

    private void counts(UUID account, MessageView message) {
        if (message.deleted()) unread.changed(account, message.conversation());
        else unread.larger(account, message.conversation());
    }

    void room(@Observes RoomChanged changed) {
        List<UUID> live = changed.members().stream().filter(sockets::isLive).toList();
        if (live.isEmpty()) return;
        surely(
                live,
                () -> inTurn(live, () -> overview.room(live, changed.room())
                        .forEach((account, view) -> sockets.send(account, new Frame.Conversation(view)))));
    }

    /** Every client of theirs drops it, unless they are in it again by now. */
    void left(@Observes RoomLeft left) {
        List<UUID> live = left.accounts().stream().filter(sockets::isLive).toList();
        if (live.isEmpty()) return;
        surely(
                live,
                () -> inTurn(live, () -> {
                    Map<UUID, ConversationView> back = overview.room(live, left.room());
                    ConversationView gone = ConversationView.left(left.room());
                    for (UUID account : live)
                        sockets.send(account, new Frame.Conversation(back.getOrDefault(account, gone)));
                }));
        for (UUID account : live) unread.changed(account, left.room());
    }

    void pointer(@Observes(during = TransactionPhase.AFTER_SUCCESS) PointerMoved moved) {
        Frame frame = moved.read()
                ? new Frame.Read(moved.conversation(), moved.username(), moved.seq())
                : new Frame.Delivered(moved.conversation(), moved.username(), moved.seq());
        String text = Wire.text(frame);
        for (UUID account : moved.audience()) {
            for (Live live : sockets.of(account)) {
                if (live != moved.origin()) live.send(text);
            }
        }
        if (moved.read()) unread.changed(moved.account(), moved.conversation());
        tally.told(Trace.pointer(moved.conversation(), moved.account(), moved.read(), moved.seq()));
    }

    @Transactional(TxType.NOT_SUPPORTED)
    void view(@Observes(during = TransactionPhase.AFTER_SUCCESS) ViewChanged changed) {
        AtomicReference<Trace> told = new AtomicReference<>();
        surely(changed.account(), () -> told.set(tell(changed)));
        outgoing.view(changed, told.get());
    }

    /** @return what was told, or would have been; null for who is no member */
    Trace tell(ViewChanged changed) {
        UUID account = changed.account();
        Trace[] told = new Trace[1];
        if (sockets.isLive(account))
            inTurn(List.of(account), () -> overview.find(account, changed.conversation())
                    .ifPresent(view -> {
                        sockets.send(account, new Frame.Conversation(view));
                        told[0] = Trace.view(view.id(), account, view.me());
                        tally.told(told[0]);
                    }));
        if (changed.counts()) unread.changed(account, changed.conversation());
        return told[0] != null ? told[0] : untold(changed.conversation(), account);
    }

    /** What nobody was there to hear is read by whoever comes; who has come meanwhile may have read before it. */
    private Trace untold(UUID conversation, UUID account) {
        Trace now = traces.view(conversation, account).orElse(null);
        if (now != null && !sockets.isLive(account)) tally.told(now);
        return now;
    }

    void pair(@Observes(during = TransactionPhase.AFTER_SUCCESS) PairChanged changed) {
        tally.told(Trace.pair(changed.low(), changed.high(), changed.stamp()));
    }

    @Transactional(TxType.NOT_SUPPORTED)
    void request(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestChanged changed) {
        surely(changed.requester(), () -> request(changed, changed.requester(), changed.addressee()));
        if (changed.silent()) return;
        surely(changed.addressee(), () -> request(changed, changed.addressee(), changed.requester()));
    }

    private void request(RequestChanged changed, UUID account, UUID other) {
        if (!sockets.isLive(account)) return;
        Profile profile = profiles.get(account, other);
        if (isBlocked(profile)) return;
        sockets.send(account, new Frame.FriendRequest(changed.id(), profile, changed.state(), changed.note()));
    }

    @Transactional(TxType.NOT_SUPPORTED)
    void friendship(@Observes(during = TransactionPhase.AFTER_SUCCESS) FriendshipChanged changed) {
        surely(changed.one(), () -> friendship(changed.one(), changed.other()));
        surely(changed.other(), () -> friendship(changed.other(), changed.one()));
    }

    /** As it stands now: another change may have been told before this one. */
    private void friendship(UUID account, UUID other) {
        if (!sockets.isLive(account)) return;
        inTurn(List.of(account), () -> {
            String state = contacts.standing(account, other).friends() ? "friend" : "removed";
            sockets.send(account, new Frame.Friendship(profiles.get(account, other), state));
        });
    }

    /** Tells an account how it sees a conversation now. */
    void seenNow(UUID account, UUID conversation) {
        inTurn(List.of(account), () -> overview.find(account, conversation)
                .ifPresent(view -> sockets.send(account, new Frame.Conversation(view))));
    }

    /** What is read and told by two threads at once must not be told in the other order. */
    private void inTurn(Collection<UUID> accounts, Runnable told) {
        int[] taken = accounts.stream()
                .mapToInt(account -> Math.floorMod(account.hashCode(), turns.length))
                .sorted()
                .distinct()
                .toArray();
        inTurn(taken, 0, told);
    }

    /** All take them in the same order, so nobody waits for somebody who waits. */
    private void inTurn(int[] taken, int next, Runnable told) {
        if (next == taken.length) {
            told.run();
            return;
        }
        synchronized (turns[taken[next]]) {
            inTurn(taken, next + 1, told);
        }
    }

    private void surely(UUID account, Runnable told) {
        surely(List.of(account), told);
    }

    /** Who cannot be told is disconnected, and reads all of it when it is back: a hint is never lost in silence. */
    private void surely(Collection<UUID> accounts, Runnable told) {
        try {
            told.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A change could not be told, so who should have heard of it reconnects", failure);
            accounts.forEach(sockets::end);
        }
    }

    /** What somebody does whom this account blocks is not told to it. */
    private static boolean isBlocked(Profile profile) {
        return profile.relation().equals("blocked");
    }

    /**
     * Each looks offline to the other from now on, and neither sees how far the other has read; what either may know
     * after an unblock is told again. The blocker is told of the conversation because what they loaded is stale.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    void block(@Observes(during = TransactionPhase.AFTER_SUCCESS) BlockChanged changed) {
        presence(changed.blocker(), changed.blocked(), false);
        presence(changed.blocked(), changed.blocker(), false);
        direct(changed.blocked(), List.of(changed.blocker()));
    }

    /** Tells an account how its conversations with these others stand now. */
    private void direct(UUID account, List<UUID> others) {
        if (!sockets.isLive(account)) return;
        surely(
                account,
                () -> inTurn(List.of(account), () -> overview.direct(account, others)
                        .forEach((other, view) -> sockets.send(account, new Frame.Conversation(view)))));
    }

    private void presence(UUID account, UUID other, boolean whole) {
        if (!sockets.isLive(account) || !contacts.standing(account, other).friends()) return;
        Profile profile = profiles.get(account, other);
        sockets.send(
                account,
                new Frame.Presence(profile.username(), profile.online(), profile.lastSeenAt(), whole ? profile : null));
    }

    /** Who begins or ends to hide is seen, and sees, otherwise from now on; a new name or picture comes along. */
    @Transactional(TxType.NOT_SUPPORTED)
    void account(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        UUID account = changed.account();
        for (UUID friend : contacts.audience(account)) {
            presence(friend, account, true);
            presence(account, friend, false);
        }
        if (changed.receipts()) receipts(account);
        tally.told(Trace.account(account, changed.stamp()));
    }

    /** Receipts are reciprocal: both sides of every conversation see them, or neither does. */
    private void receipts(UUID account) {
        List<UUID> others = conversations.partners(account);
        direct(account, others);
        others.forEach(other -> direct(other, List.of(account)));
    }

    void presence(@Observes PresenceChanged changed) {
        Set<UUID> audience = contacts.presenceAudience(changed.account());
        presence(changed, audience);
        outgoing.presence(changed, audience);
    }

    void presence(PresenceChanged changed, Collection<UUID> audience) {
        Frame frame = new Frame.Presence(changed.username(), changed.online(), changed.lastSeenAt(), null);
        for (UUID account : audience) sockets.send(account, frame);
        tally.told(Trace.presence(changed.account(), changed.online()));
    }

    void typing(@Observes Typed typed) {
        Frame frame = new Frame.Typing(typed.conversation(), typed.username());
        for (UUID account : typed.audience()) sockets.send(account, frame);
    }
}
