package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.friendship.BlockChanged;
import org.parley.friendship.FriendshipChanged;
import org.parley.friendship.PairChanging;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Makes conversations and keeps each member's own view of them. */
@ApplicationScoped
@Transactional
public class Conversations {
    private static final String NEW = "insert into conversation (id, kind, low, high, first_seq, last_seq, rev,"
            + " created_at, changed_at) values (?, 'direct', ?, ?, 1, 0, 0, ?, ?)";
    private static final String JOIN = "insert into member (conversation_id, account_id, role, view, joined_seq,"
            + " delivered_seq, read_seq, cleared_seq, marked_unread, pinned, opened)"
            + " values (?, ?, 'member', 1, 0, 0, 0, 0, false, false, ?)";

    @Inject
    Sql sql;

    @Inject
    Heads heads;

    @Inject
    Memberships memberships;

    @Inject
    Clock clock;

    @Inject
    Event<ViewChanged> changed;

    /** The direct conversation of two accounts, if there is one. */
    public Optional<UUID> direct(UUID one, UUID other) {
        return sql.one(
                "select id from conversation where low = ? and high = ?",
                row -> Sql.id(row, "id"),
                low(one, other),
                high(one, other));
    }

    /** Friends have a conversation from the start, in the same transaction, and find their old one again. */
    void friendsHaveOne(@Observes FriendshipChanged friendship) {
        UUID conversation = direct(friendship.one(), friendship.other()).orElse(null);
        if (conversation == null && friendship.friends()) {
            conversation = open(friendship.one(), friendship.other(), true);
        } else if (friendship.friends()) {
            sql.update(
                    "update member set opened = true, touched = " + Sql.SECOND
                            + " where conversation_id = ? and not opened",
                    conversation);
        }
        if (conversation == null) return;
        changed.fire(new ViewChanged(conversation, friendship.one(), false));
        changed.fire(new ViewChanged(conversation, friendship.other(), false));
    }

    /** All with whom this account has a direct conversation. */
    public List<UUID> partners(UUID account) {
        return sql.list(
                "select high other from conversation where low = ? union all select low from conversation where high = ?",
                row -> Sql.id(row, "other"),
                account,
                account);
    }

    /**
     * Makes the direct conversation of two accounts that have none.
     *
     * @param forBoth whether the other is to see it from now on, and not from its first message
     */
    public UUID open(UUID one, UUID other, boolean forBoth) {
        UUID id = Ids.next();
        long now = Time.micros(clock.instant());
        sql.update(NEW, id, low(one, other), high(one, other), now, now);
        sql.batch(JOIN, List.of(new Object[] {id, one, true}, new Object[] {id, other, forBoth}));
        return id;
    }

    /** Whether two may write is changed under the conversation's lock: a message is either before that or after it. */
    void lockFirst(@Observes PairChanging pair) {
        direct(pair.one(), pair.other()).ifPresent(conversation -> heads.lock(List.of(conversation)));
    }

    /** What the blocker has loaded is stale. */
    void blocked(@Observes BlockChanged block) {
        direct(block.blocker(), block.blocked())
                .ifPresent(conversation -> raiseView(conversation, block.blocker(), false));
    }

    /** Who opens a conversation sees it, also while nothing is said in it. */
    public void show(UUID conversation, UUID account) {
        sql.update(
                "update member set opened = true, touched = " + Sql.SECOND
                        + " where conversation_id = ? and account_id = ? and not opened",
                conversation,
                account);
    }

    /** The other side of a conversation sees it from the first message on that it may see. */
    public void appears(UUID conversation, UUID account) {
        changed.fire(new ViewChanged(conversation, account, false));
    }

    /** Hides everything up to now from this account alone. */
    public void clear(UUID account, UUID conversation) {
        Membership member = memberships.get(account, conversation);
        sql.update(
                "update member set cleared_seq = ?, marked_unread = false"
                        + " where conversation_id = ? and account_id = ?",
                member.lastSeq(),
                conversation,
                account);
        raiseView(conversation, account, true);
    }

    /** @throws Invalid when there is no such level */
    public void set(UUID account, UUID conversation, Wishes wishes) {
        Level level = Level.of(wishes.level(), wishes.muted());
        memberships.get(account, conversation);
        sql.update(
                "update member set notify = coalesce(?, notify), pinned = coalesce(?, pinned),"
                        + " marked_unread = coalesce(?, marked_unread), touched = " + Sql.SECOND
                        + " where conversation_id = ? and account_id = ?",
                level == null ? null : level.text(),
                wishes.pinned(),
                wishes.markedUnread(),
                conversation,
                account);
        changed.fire(new ViewChanged(conversation, account, false));
    }

    /** What was loaded by this account's clients before is stale. */
    public void raiseView(UUID conversation, UUID account, boolean counts) {
        sql.update(
                "update member set view = view + 1, touched = " + Sql.SECOND
                        + " where conversation_id = ? and account_id = ?",
                conversation,
                account);
        changed.fire(new ViewChanged(conversation, account, counts));
    }

    private static UUID low(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    private static UUID high(UUID one, UUID other) {
        return low(one, other).equals(one) ? other : one;
    }
}
