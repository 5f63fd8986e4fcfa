package org.parley.conversation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.friendship.Contacts;
import org.parley.platform.Sql;

/** Who in a room may hear what one of its members does besides speaking: nobody hears it across a block. */
@ApplicationScoped
class Audiences {
    private static final String MEMBERS = "select m.conversation_id, m.account_id, a.receipts from member m"
            + " join account a on a.id = m.account_id where m.conversation_id = any(?)";

    @Inject
    Sql sql;

    @Inject
    Contacts contacts;

    private record Hearer(UUID conversation, UUID account, boolean receipts) {}

    /** Who may hear that this member types. */
    List<UUID> ofTyping(Move.Key typist) {
        return of(List.of(typist), hearer -> true).get(typist);
    }

    /**
     * Who may hear how far these members have received and read: receipts are reciprocal. In three queries whatever
     * their number.
     *
     * @param members of rooms; those who hide their receipts are heard by nobody
     */
    Map<Move.Key, List<UUID>> ofReceipts(Collection<Move.Key> members) {
        return of(members, Hearer::receipts);
    }

    private Map<Move.Key, List<UUID>> of(Collection<Move.Key> members, Predicate<Hearer> fit) {
        if (members.isEmpty()) return Map.of();
        Set<UUID> rooms = members.stream().map(Move.Key::conversation).collect(toSet());
        Map<UUID, Set<UUID>> fitting = new HashMap<>();
        for (Hearer hearer : sql.list(
                MEMBERS,
                row -> new Hearer(
                        Sql.id(row, "conversation_id"), Sql.id(row, "account_id"), row.getBoolean("receipts")),
                (Object) rooms.toArray(UUID[]::new))) {
            if (fit.test(hearer)) {
                fitting.computeIfAbsent(hearer.conversation(), one -> new java.util.LinkedHashSet<>())
                        .add(hearer.account());
            }
        }
        Map<UUID, Set<UUID>> apart =
                contacts.apart(members.stream().map(Move.Key::account).collect(toSet()));
        Map<Move.Key, List<UUID>> audiences = new HashMap<>();
        for (Move.Key member : members) {
            Set<UUID> all = fitting.getOrDefault(member.conversation(), Set.of());
            Set<UUID> deaf = apart.getOrDefault(member.account(), Set.of());
            boolean heard = all.contains(member.account());
            audiences.put(
                    member,
                    !heard
                            ? List.of()
                            : all.stream()
                                    .filter(account -> !account.equals(member.account()) && !deaf.contains(account))
                                    .toList());
        }
        return audiences;
    }
}
