package org.parley.message;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.parley.conversation.Kind;
import org.parley.conversation.Memberships;
import org.parley.conversation.Receipt;
import org.parley.conversation.Receipts;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.message.MessageInfo.Reached;
import org.parley.platform.Time;

/** Tells who sent a message whom it has reached. */
@ApplicationScoped
@Transactional
class MessageInfos {
    private static final Comparator<Reached> NEWEST_FIRST = comparing(Reached::at, nullsFirst(naturalOrder()))
            .reversed()
            .thenComparing(reached -> reached.account().username());

    @PersistenceContext
    EntityManager entities;

    @Inject
    History history;

    @Inject
    Memberships memberships;

    @Inject
    Receipts receipts;

    @Inject
    Profiles profiles;

    /**
     * Who hides receipts is told of nobody, and nobody is told of them; nobody is told who read an announcement.
     *
     * @throws NoSuchMessage where there is none, or not for the caller
     * @throws NotTheSender  another's message
     */
    MessageInfo of(UUID caller, UUID conversation, long seq) {
        MessageView view = history.one(caller, conversation, seq);
        Message message = entities.find(Message.class, new Message.Key(conversation, seq));
        message.checkSender(caller);
        boolean forAll = memberships.get(caller, conversation).kind() == Kind.ANNOUNCEMENTS;
        if (forAll || message.silenced()) return MessageInfo.NOBODY;
        List<Receipt> found = receipts.of(caller, conversation, seq, view.sentAt());
        Map<UUID, Profile> accounts =
                profiles.present(caller, found.stream().map(Receipt::account).toList());
        return new MessageInfo(
                reached(found, accounts, Receipt::deliveredAt),
                reached(found.stream().filter(Receipt::read).toList(), accounts, Receipt::readAt));
    }

    private static List<Reached> reached(
            List<Receipt> receipts, Map<UUID, Profile> accounts, Function<Receipt, Long> at) {
        return receipts.stream()
                .filter(receipt -> accounts.containsKey(receipt.account()))
                .map(receipt -> new Reached(accounts.get(receipt.account()), instant(at.apply(receipt))))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Instant instant(Long micros) {
        return micros == null ? null : Time.instant(micros);
    }
}
