package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.platform.Cursor;
import org.parley.platform.Page;
import org.parley.platform.Time;

/**
 * Friends with their last words, newest activity first: the last message, or else when they became friends. Only
 * those of the page are read in full.
 */
@ApplicationScoped
@Transactional
public class Friends {
    @Inject
    OverviewQueries queries;

    @Inject
    Overview overview;

    public Page<FriendView> of(UUID account, String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 2);
        List<OverviewQueries.Friend> friends = after.isEmpty()
                ? queries.friends(account, limit + 1)
                : queries.friendsAfter(account, Cursor.number(after.get(0)), after.get(1), limit + 1);
        if (friends.size() <= limit) return new Page<>(views(account, friends), null);
        OverviewQueries.Friend last = friends.get(limit - 1);
        return new Page<>(
                views(account, friends.subList(0, limit)), Cursor.of(Long.toString(last.activity()), last.username()));
    }

    private List<FriendView> views(UUID account, List<OverviewQueries.Friend> friends) {
        List<UUID> others =
                friends.stream().map(OverviewQueries.Friend::account).toList();
        Map<UUID, ConversationView> direct = overview.direct(account, others);
        return friends.stream()
                .filter(friend -> direct.containsKey(friend.account()))
                .map(friend -> view(direct.get(friend.account()), friend.since()))
                .toList();
    }

    private static FriendView view(ConversationView direct, long since) {
        return new FriendView(direct.peer(), direct.id(), direct.unread(), direct.lastMessage(), Time.instant(since));
    }
}
