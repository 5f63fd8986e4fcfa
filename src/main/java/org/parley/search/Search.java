package org.parley.search;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.parley.account.Accounts;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.conversation.NoSuchConversation;
import org.parley.limit.Limit;
import org.parley.message.History;
import org.parley.message.MessageView;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Page;
import org.parley.platform.TooMany;

/**
 * Finds words in what an account may read, newest first. What is common is found among the newest messages, what is
 * rare by the index of words. Where there is no index (on H2, or for a single plain letter) the messages are looked
 * through, a bounded number for each page: then a page may hold fewer than were asked for, or none, and still have a
 * next one.
 */
@ApplicationScoped
@Transactional
public class Search {
    /** How many of the newest messages, of how many conversations, are looked at before the index is asked. */
    private static final int GLANCE = 400;

    private static final int GLANCED_CONVERSATIONS = 20;

    /** How many messages one page looks through where the index does not help. */
    private static final int MOST = 5000;

    @Inject
    Places places;

    @Inject
    Lines lines;

    @Inject
    WordIndex index;

    @Inject
    History history;

    @Inject
    Accounts accounts;

    /**
     * @param q            1 to 200 code points, each standing for itself
     * @param conversation where alone, or null for everywhere
     * @param from         whose messages alone, a username, or null for anybody's
     * @throws Invalid            for a {@code q} or a cursor that cannot be one
     * @throws NoSuchConversation where the caller is in none of this id
     * @throws NoSuchAccount      when nobody has this username
     * @throws TooMany            beyond 60 at once and one a second
     */
    public Page<MessageView> page(UUID caller, String q, String conversation, String from, String cursor, int limit) {
        Question question = Question.of(q, from == null || from.isEmpty() ? null : account(from));
        Mark after = Mark.parse(cursor);
        List<Place> where = conversation == null || conversation.isEmpty()
                ? places.all(caller)
                : places.one(caller, Ids.parse(conversation).orElseThrow(NoSuchConversation::new));
        Limit.SEARCHES.take(caller);
        Found found = find(caller, question, where, after, limit + 1);
        List<Line> hits = found.lines();
        boolean more = hits.size() > limit;
        if (more) hits = hits.subList(0, limit);
        Mark last = more ? hits.get(limit - 1).mark() : found.last();
        return new Page<>(views(caller, hits), last == null ? null : last.cursor());
    }

    /** @param last up to where was looked, or null if to the end */
    private record Found(List<Line> lines, Mark last) {}

    private Found find(UUID caller, Question question, List<Place> where, Mark after, int hits) {
        if (!WordIndex.helps(question)) return through(new Scan(lines, caller, where, after), question, hits);
        if (after == null) {
            Scan glance = new Scan(lines, caller, where, null);
            List<Line> newest = glance.next(question, hits, GLANCE, GLANCED_CONVERSATIONS);
            if (newest.size() == hits || glance.done()) return new Found(newest, null);
        }
        List<Place> unknown = where.stream()
                .filter(place -> !place.isIndexed())
                .map(Place::unindexed)
                .toList();
        Found looked = through(new Scan(lines, caller, unknown, after), question, hits);
        Map<UUID, Place> known = where.stream().collect(toMap(Place::conversation, Function.identity()));
        List<Line> all = new ArrayList<>(looked.lines());
        index.find(caller, question, known, after, hits).stream()
                .filter(line -> looked.last() == null || !line.mark().isAfter(looked.last()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Line::mark));
        return new Found(all.size() > hits ? all.subList(0, hits) : all, looked.last());
    }

    private static Found through(Scan scan, Question question, int hits) {
        List<Line> found = scan.next(question, hits, MOST, MOST);
        return new Found(found, scan.done() ? null : scan.last());
    }

    private List<MessageView> views(UUID caller, List<Line> hits) {
        Map<UUID, MessageView> views = history
                .these(
                        caller,
                        hits.stream().map(Line::conversation).toList(),
                        hits.stream().map(Line::seq).toList())
                .stream()
                .collect(toMap(MessageView::id, Function.identity()));
        return hits.stream().map(line -> views.get(line.mark().id())).toList();
    }

    private UUID account(String username) {
        return Username.find(username)
                .flatMap(accounts::find)
                .orElseThrow(NoSuchAccount::new)
                .id();
    }
}
