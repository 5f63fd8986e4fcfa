package org.parley.message;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.friendship.Contacts;
import org.parley.friendship.FriendRef;
import org.parley.platform.Cursor;
import org.parley.platform.Page;
import org.parley.platform.Time;

/** Friends with their last words, newest activity first: the last message, or else when they became friends. */
@ApplicationScoped
@Transactional
public class Friends {
    private static final Comparator<FriendView> NEWEST_ACTIVITY_FIRST = Comparator.comparing(Friends::activity)
            .thenComparing(friend -> friend.account().username())
            .reversed();

    @Inject
    Contacts contacts;

    @Inject
    Overview overview;

    public Page<FriendView> of(UUID account, String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 2);
        List<FriendView> friends = all(account).stream()
                .filter(friend -> after.isEmpty() || isAfter(friend, Cursor.number(after.get(0)), after.get(1)))
                .limit(limit + 1L)
                .toList();
        if (friends.size() <= limit) return new Page<>(friends, null);
        FriendView last = friends.get(limit - 1);
        return new Page<>(
                friends.subList(0, limit),
                Cursor.of(Long.toString(activity(last)), last.account().username()));
    }

    private List<FriendView> all(UUID account) {
        Map<UUID, Instant> since =
                contacts.friends(account).stream().collect(toMap(FriendRef::account, FriendRef::since));
        Map<UUID, ConversationView> direct = overview.direct(account, List.copyOf(since.keySet()));
        return since.entrySet().stream()
                .filter(friend -> direct.containsKey(friend.getKey()))
                .map(friend -> view(direct.get(friend.getKey()), friend.getValue()))
                .filter(friend -> friend.account() != null)
                .sorted(NEWEST_ACTIVITY_FIRST)
                .toList();
    }

    private static FriendView view(ConversationView direct, Instant since) {
        return new FriendView(direct.peer(), direct.id(), direct.unread(), direct.lastMessage(), since);
    }

    private static long activity(FriendView friend) {
        MessageView last = friend.lastMessage();
        return Time.micros(last == null || last.sentAt().isBefore(friend.since()) ? friend.since() : last.sentAt());
    }

    private static boolean isAfter(FriendView friend, long activity, String username) {
        int order = Long.compare(activity(friend), activity);
        return order < 0 || order == 0 && friend.account().username().compareTo(username) < 0;
    }
}
