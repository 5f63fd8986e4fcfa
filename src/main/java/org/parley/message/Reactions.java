package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.platform.Sql;

/** Who put which emoji under which message. */
@ApplicationScoped
class Reactions {
    private static final String OF = "select r.conversation_id, r.seq, r.emoji, a.username from " + Place.WANTED
            + " join reaction r on r.conversation_id = w.c and r.seq = w.s join account a on a.id = r.account_id"
            + " order by r.reacted_at, r.emoji, a.username";

    @Inject
    Sql sql;

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
