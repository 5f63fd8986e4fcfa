package org.parley.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.message.Reworded;
import org.parley.platform.Database;
import org.parley.platform.Sql;

/**
 * The index of words, which PostgreSQL keeps (GIN over numbers of {@link Grams}). New messages come in a moment after
 * they were sent; another body replaces the old one in the transaction that changes it.
 */
@ApplicationScoped
@Transactional
class WordIndex {
    static final boolean KEPT = Database.isPostgresql();

    static final String NEW = "select m.conversation_id, m.seq, m.sent_at, m.id, m.sender_id, m.kind, m.body"
            + " from unnest(?) as c(id) left join message_words_reached r on r.conversation_id = c.id"
            + " cross join lateral (select * from message x where x.conversation_id = c.id"
            + " and x.seq > coalesce(r.seq, 0) order by x.conversation_id, x.seq limit ?) m order by 1, 2";
    private static final String HOLD = "select id from conversation where id = any(?) order by id for key share";
    private static final String ADD = "insert into message_words (conversation_id, seq, sent_at, id, grams)"
            + " values (?, ?, ?, ?, ?) on conflict (conversation_id, seq) do nothing";
    private static final String REACH = "insert into message_words_reached (conversation_id, seq) values (?, ?)"
            + " on conflict (conversation_id) do update set"
            + " seq = greatest(message_words_reached.seq, excluded.seq)";
    private static final String REPLACE = "insert into message_words (conversation_id, seq, sent_at, id, grams)"
            + " select conversation_id, seq, sent_at, id, ? from message where conversation_id = ? and seq = ?"
            + " on conflict (conversation_id, seq) do update set grams = excluded.grams";
    private static final String BEHIND = "select c.id from conversation c left join message_words_reached r"
            + " on r.conversation_id = c.id where c.last_seq > coalesce(r.seq, 0)";
    static final String CANDIDATES = "select conversation_id, seq, sent_at, id from message_words"
            + " where grams @> ? and grams && ? and (sent_at < ? or sent_at = ? and id < ?)"
            + " order by sent_at desc, id desc limit ?";
    static final String LINES = "select " + Lines.COLUMNS
            + " from unnest(cast(? as uuid array), cast(? as bigint array)) as w(c, s)"
            + " join message m on m.conversation_id = w.c and m.seq = w.s where " + Lines.FINDABLE;
    private static final int AT_ONCE = 200;

    @Inject
    Sql sql;

    /** Conversations with messages that it does not know yet. */
    List<UUID> behind() {
        return sql.list(BEHIND, row -> Sql.id(row, "id"));
    }

    private record New(UUID conversation, long seq, Mark mark, UUID sender, String body) {}

    /**
     * Takes in what is new in these conversations, of each as much as of the others: what it costs does not depend on
     * how much there is.
     *
     * @param most how many messages in all
     * @return those in which there may be more
     */
    Set<UUID> takeIn(Collection<UUID> conversations, int most) {
        int each = Math.max(1, most / conversations.size());
        List<New> news = sql.list(
                NEW,
                row -> new New(
                        Sql.id(row, "conversation_id"),
                        row.getLong("seq"),
                        new Mark(row.getLong("sent_at"), Sql.id(row, "id")),
                        Sql.id(row, "sender_id"),
                        row.getString("kind").equals("text") ? row.getString("body") : null),
                conversations.toArray(UUID[]::new),
                each);
        // a rewording holds its conversation: it is waited for before anything is added that it could wait for
        sql.list(HOLD, row -> Sql.id(row, "id"), (Object) conversations.toArray(UUID[]::new));
        // in the order of their ids, so that two nodes that take in the same wait for each other and never in a ring
        sql.batch(
                ADD,
                news.stream()
                        .filter(one -> one.body() != null)
                        .map(one -> new Object[] {
                            one.conversation(),
                            one.seq(),
                            one.mark().sentAt(),
                            one.mark().id(),
                            Grams.of(one.conversation(), one.sender(), one.body())
                        })
                        .toList());
        Map<UUID, Long> reached = new HashMap<>();
        for (New one : news) reached.put(one.conversation(), one.seq());
        sql.batch(
                REACH,
                reached.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey((a, b) -> a.toString().compareTo(b.toString())))
                        .map(one -> new Object[] {one.getKey(), one.getValue()})
                        .toList());
        return news.stream().collect(groupingBy(New::conversation, counting())).entrySet().stream()
                .filter(one -> one.getValue() == each)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Also where it is not known yet: whoever takes it in later leaves what is there. */
    void reword(@Observes Reworded message) {
        if (!KEPT) return;
        Integer[] grams = new Integer[0];
        if (message.body() != null) {
            UUID sender = sql.one(
                            "select sender_id from message where conversation_id = ? and seq = ?",
                            row -> Sql.id(row, "sender_id"),
                            message.conversation(),
                            message.seq())
                    .orElse(null);
            grams = Grams.of(message.conversation(), sender, message.body());
        }
        sql.update(REPLACE, grams, message.conversation(), message.seq());
    }

    /** Whether it can help to find this. */
    static boolean helps(Question question) {
        return KEPT && Grams.asked(question.folded()).length > 0;
    }

    /** The newest hits after a mark, of what it knows, in these places. */
    List<Line> find(UUID account, Question question, Map<UUID, Place> places, Mark after, int hits) {
        Integer[] asked = asked(question);
        Integer[] within = places.keySet().stream().map(Grams::place).toArray(Integer[]::new);
        List<Line> found = new ArrayList<>();
        Mark from = after == null ? Mark.before(Long.MAX_VALUE) : after;
        boolean more = true;
        while (more && found.size() < hits) {
            List<Line> candidates = sql.list(
                    CANDIDATES, WordIndex::candidate, asked, within, from.sentAt(), from.sentAt(), from.id(), AT_ONCE);
            more = candidates.size() == AT_ONCE;
            if (more) from = candidates.get(AT_ONCE - 1).mark();
            List<Line> possible = candidates.stream()
                    .filter(one -> places.containsKey(one.conversation()))
                    .filter(one -> places.get(one.conversation()).knows(one.seq()))
                    .toList();
            sql
                    .list(
                            LINES,
                            Lines::line,
                            possible.stream().map(Line::conversation).toArray(UUID[]::new),
                            possible.stream().map(Line::seq).toArray(Long[]::new),
                            account,
                            account)
                    .stream()
                    .filter(line -> question.fits(line.body(), line.sender()))
                    .sorted(Comparator.comparing(Line::mark))
                    .forEach(found::add);
        }
        return found.size() > hits ? found.subList(0, hits) : found;
    }

    private static Integer[] asked(Question question) {
        Stream<Integer> words = Stream.of(Grams.asked(question.folded()));
        return (question.sender() == null ? words : Stream.concat(words, Stream.of(Grams.place(question.sender()))))
                .toArray(Integer[]::new);
    }

    private static Line candidate(ResultSet row) throws SQLException {
        return new Line(
                Sql.id(row, "conversation_id"),
                row.getLong("seq"),
                new Mark(row.getLong("sent_at"), Sql.id(row, "id")),
                null,
                null);
    }
}
