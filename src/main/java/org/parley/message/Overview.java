package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.conversation.NoSuchConversation;
import org.parley.friendship.ContactsPolicy;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;
import org.parley.platform.Cursor;
import org.parley.platform.Page;

/**
 * The conversations of an account with their counts: one query whatever their number, and one more for all of each kind
 * of thing that the messages shown carry.
 */
@ApplicationScoped
@Transactional
public class Overview {
    @Inject
    OverviewQueries queries;

    @Inject
    Profiles profiles;

    @Inject
    Extras extras;

    @Inject
    ContactsPolicy policy;

    /** Last changed first. */
    public Page<ConversationView> conversations(UUID caller, String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 2);
        List<OverviewRow> rows = after.isEmpty()
                ? queries.all(caller, limit + 1)
                : queries.after(caller, Cursor.number(after.get(0)), Cursor.id(after.get(1)), limit + 1);
        boolean more = rows.size() > limit;
        if (more) rows = rows.subList(0, limit);
        OverviewRow last = more ? rows.get(limit - 1) : null;
        String next = last == null
                ? null
                : Cursor.of(Long.toString(last.changedAt()), last.id().toString());
        return new Page<>(views(caller, rows), next);
    }

    /** @throws NoSuchConversation where there is none, or the caller is not in it */
    public ConversationView conversation(UUID caller, UUID conversation) {
        return find(caller, conversation).orElseThrow(NoSuchConversation::new);
    }

    public Optional<ConversationView> find(UUID caller, UUID conversation) {
        return views(caller, queries.one(caller, conversation)).stream().findFirst();
    }

    /** A room as each of these members sees it, in queries that do not grow with their number; who is no member is left out. */
    public Map<UUID, ConversationView> room(Collection<UUID> members, UUID room) {
        Map<UUID, OverviewRow> rows = queries.seenBy(members, room);
        Map<Long, MessageView> completed = new HashMap<>();
        Map<Long, Map<UUID, Profile>> about = new HashMap<>();
        Map<UUID, ConversationView> views = new HashMap<>();
        rows.forEach((member, row) -> {
            MessageView last = row.last() == null
                    ? null
                    : completed.computeIfAbsent(row.last().message().seq(), seq -> extras.complete(member, row.last()));
            if (last != null && last.notice() != null && last.notice().account() != null) {
                String username = last.notice().account().username();
                last = last.about(about.computeIfAbsent(last.seq(), seq -> profiles.seenBy(members, username))
                        .get(member));
            }
            views.put(member, row.view(row.writable(policy::mayWrite), last));
        });
        return views;
    }

    /** The direct conversations with these accounts. */
    public Map<UUID, ConversationView> direct(UUID caller, List<UUID> others) {
        List<OverviewRow> rows = queries.direct(caller, others);
        List<ConversationView> views = views(caller, rows);
        Map<UUID, ConversationView> direct = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) direct.put(rows.get(i).other(), views.get(i));
        return direct;
    }

    public State state(UUID caller) {
        Map<String, State.Entry> conversations = new LinkedHashMap<>();
        int total = 0;
        for (OverviewRow row : queries.states(caller)) {
            total += row.unread();
            conversations.put(row.id().toString(), row.entry(row.writable(policy::mayWrite)));
        }
        return new State(conversations, total);
    }

    public Unread unread(UUID caller) {
        return unread(Set.of(caller)).getOrDefault(caller, new Unread(0, Map.of()));
    }

    /** The counts of many accounts in one query; who has no conversation is left out. */
    public Map<UUID, Unread> unread(Set<UUID> accounts) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        for (OverviewQueries.Count count : queries.counts(accounts)) {
            counts.computeIfAbsent(count.account(), one -> new LinkedHashMap<>())
                    .put(count.conversation().toString(), count.unread());
        }
        Map<UUID, Unread> unread = new HashMap<>();
        counts.forEach((account, each) -> unread.put(account, Unread.of(each)));
        return unread;
    }

    private List<ConversationView> views(UUID caller, List<OverviewRow> rows) {
        List<MessageView> last = extras.complete(
                caller,
                rows.stream().map(OverviewRow::last).filter(Objects::nonNull).toList());
        Map<UUID, MessageView> byConversation = new HashMap<>();
        for (MessageView message : last) byConversation.put(message.conversation(), message);
        return rows.stream()
                .map(row -> row.view(row.writable(policy::mayWrite), byConversation.get(row.id())))
                .toList();
    }
}
