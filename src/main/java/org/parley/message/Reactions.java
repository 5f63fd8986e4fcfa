package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.platform.Invalid;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Who put which emoji under which message. */
@ApplicationScoped
class Reactions {
    private static final String OF = "select r.conversation_id, r.seq, r.emoji, a.username from " + Place.WANTED
            + " join reaction r on r.conversation_id = w.c and r.seq = w.s join account a on a.id = r.account_id"
            + " order by r.reacted_at, r.emoji, a.username";
    private static final String MINE =
            "select 1 from reaction where conversation_id = ? and seq = ? and account_id = ? and emoji = ?";
    private static final String PUT =
            "insert into reaction (conversation_id, seq, emoji, account_id, reacted_at) values (?, ?, ?, ?, ?)";
    private static final String TAKE =
            "delete from reaction where conversation_id = ? and seq = ? and account_id = ? and emoji = ?";

    /** How many different emoji a message takes. */
    private static final int MOST = 20;

    @Inject
    Amendments amendments;

    @Inject
    MayWrite mayWrite;

    @Inject
    Sql sql;

    /**
     * The same again changes nothing, and neither does anything while the other blocks the caller.
     *
     * @throws TooLate          once the message is deleted
     * @throws Invalid          for a notice
     * @throws TooManyDifferent beyond 20 different emoji
     */
    void put(UUID caller, UUID conversation, long seq, Emoji emoji) {
        amendments.amend(caller, conversation, seq, false, (message, head, now) -> {
            if (mayWrite.silenced(caller, head)) return false;
            message.checkSaid();
            List<ReactionView> present =
                    of(List.of(new Place(conversation, seq))).getOrDefault(new Place(conversation, seq), List.of());
            boolean known = present.stream().anyMatch(one -> one.emoji().equals(emoji.value()));
            if (known
                    && sql.one(MINE, row -> true, conversation, seq, caller, emoji.value())
                            .isPresent()) return false;
            if (!known && present.size() >= MOST) throw new TooManyDifferent();
            sql.update(PUT, conversation, seq, emoji.value(), caller, Time.micros(now));
            message.reacted(true);
            return true;
        });
    }

    /** Where there is none, nothing changes. */
    void take(UUID caller, UUID conversation, long seq, Emoji emoji) {
        amendments.amend(caller, conversation, seq, false, (message, head, now) -> {
            if (mayWrite.silenced(caller, head)) return false;
            if (sql.update(TAKE, conversation, seq, caller, emoji.value()) == 0) return false;
            message.reacted(!of(List.of(new Place(conversation, seq))).isEmpty());
            return true;
        });
    }

    /** Within the transaction that takes the message back. */
    void erase(UUID conversation, long seq) {
        sql.update("delete from reaction where conversation_id = ? and seq = ?", conversation, seq);
    }

    /** Of each message in the order in which they came; messages without any are left out. */
    Map<Place, List<ReactionView>> of(Collection<Place> places) {
        if (places.isEmpty()) return Map.of();
        Map<Place, Map<String, List<String>>> found = new HashMap<>();
        sql.list(
                OF,
                row -> found.computeIfAbsent(Place.of(row), one -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString("emoji"), one -> new ArrayList<>())
                        .add(row.getString("username")),
                Place.conversations(places),
                Place.numbers(places));
        Map<Place, List<ReactionView>> reactions = new HashMap<>();
        found.forEach((place, byEmoji) -> reactions.put(
                place,
                byEmoji.entrySet().stream()
                        .map(one -> new ReactionView(one.getKey(), one.getValue()))
                        .toList()));
        return reactions;
    }
}
