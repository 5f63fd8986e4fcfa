package org.parley.message;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.conversation.Membership;
import org.parley.conversation.Memberships;
import org.parley.platform.Sql;

/** Reads what was said, as one account may see it: by key, never by offset, whatever the length of the history. */
@ApplicationScoped
public class History {
    private static final String SEEN = "select " + Row.COLUMNS + " from message m left join account s"
            + " on s.id = m.sender_id where m.conversation_id = ? and " + Row.visible("m", "cast(? as uuid)");
    private static final String OLDER =
            SEEN + " and m.seq > ? and m.seq < ? order by m.conversation_id desc, m.seq desc limit ?";
    /**
     * What a view that stands still must not have is silenced: no second bound, from which PostgreSQL would take it that so
     * few are left that it may as well read all and sort them.
     */
    private static final String NEWEST = SEEN + " and m.seq > (" + Memberships.FLOOR_OF_ONE
            + ") order by m.conversation_id desc, m.seq desc limit ?";

    private static final String NEWER =
            SEEN + " and m.seq > ? and m.seq <= ? order by m.conversation_id, m.seq limit ?";
    private static final String CHANGES =
            SEEN + " and m.seq > ? and m.rev > ? and m.rev <= ? order by m.conversation_id, m.rev limit ?";
    private static final String ONE = SEEN + " and m.seq > ? and m.seq = ?";
    private static final String FIRST_UNREAD = "select m.seq from message m where m.conversation_id = ? and "
            + Row.visible("m", "cast(? as uuid)") + " and m.seq > ? and m.sender_id <> ? and not m.deleted"
            + " and m.kind <> 'notice' order by m.conversation_id, m.seq limit 1";

    private static final String THESE = "select " + Row.COLUMNS
            + " from unnest(cast(? as uuid array), cast(? as bigint array)) as w(c, q)"
            + " join message m on m.conversation_id = w.c and m.seq = w.q left join account s on s.id = m.sender_id";

    private static final String AS_CHANGED = "select " + Row.COLUMNS
            + " from unnest(cast(? as uuid array), cast(? as bigint array)) as w(c, v)"
            + " join message m on m.conversation_id = w.c and m.rev = w.v left join account s on s.id = m.sender_id";

    @Inject
    Sql sql;

    @Inject
    Memberships memberships;

    @Inject
    Extras extras;

    /** The condition that a message {@code m} is there for an account, which it takes twice. */
    public static String visibleTo(String account) {
        return Row.visible("m", account);
    }

    /** These messages, in any order. Only for whoever has made sure that the reader may see them. */
    public List<MessageView> these(UUID reader, List<UUID> conversations, List<Long> seqs) {
        return extras.complete(
                reader, sql.list(THESE, Row::bare, conversations.toArray(UUID[]::new), seqs.toArray(Long[]::new)));
    }

    /**
     * The messages that came to be as they are by these changes, in any order; one that was changed again is not
     * among them. Only for whoever was told by the change itself who may see them. A message that exists for its sender
     * alone is read with their eyes, and what a notice tells of somebody with anybody's.
     */
    public List<MessageView> changedBy(List<ChangeOf> changes) {
        if (changes.isEmpty()) return List.of();
        UUID[] conversations = changes.stream().map(ChangeOf::conversation).toArray(UUID[]::new);
        Long[] revs = changes.stream().map(ChangeOf::rev).toArray(Long[]::new);
        Map<Boolean, List<Bare>> silenced =
                sql.list(AS_CHANGED, Row::bare, conversations, revs).stream().collect(partitioningBy(Bare::silenced));
        List<MessageView> read = new ArrayList<>(extras.complete(changes.get(0).by(), silenced.get(false)));
        for (Bare one : silenced.get(true)) {
            changes.stream()
                    .filter(change -> change.isOf(one.message()))
                    .findFirst()
                    .ifPresent(change -> read.add(extras.complete(change.by(), one)));
        }
        return read;
    }

    /** The newest: what opening a conversation waits for, and so in one round trip. */
    public MessagePage newest(UUID caller, UUID conversation, int limit) {
        List<Bare> items = sql.list(NEWEST, Row::bare, conversation, caller, caller, conversation, caller, limit + 1);
        if (items.isEmpty()) memberships.get(caller, conversation);
        Collections.reverse(items);
        return upTo(caller, items, limit, false);
    }

    /** What was said before {@code seq}. */
    public MessagePage before(UUID caller, UUID conversation, long seq, int limit) {
        Membership member = memberships.get(caller, conversation);
        return upTo(caller, older(member, seq, limit + 1), limit, seq <= member.lastSeq());
    }

    private MessagePage upTo(UUID caller, List<Bare> items, int limit, boolean hasAfter) {
        boolean more = items.size() > limit;
        if (more) items = items.subList(1, items.size());
        return new MessagePage(extras.complete(caller, items), more, hasAfter);
    }

    /** What was said after {@code seq}. */
    public MessagePage after(UUID caller, UUID conversation, long seq, int limit) {
        Membership member = memberships.get(caller, conversation);
        List<Bare> items = newer(member, seq, limit + 1);
        boolean more = items.size() > limit;
        if (more) items = items.subList(0, limit);
        return new MessagePage(extras.complete(caller, items), seq > member.floor(), more);
    }

    /** What stands around {@code seq}: half of the page before it, and the rest from it on. */
    public MessagePage around(UUID caller, UUID conversation, long seq, int limit) {
        return joined(memberships.get(caller, conversation), seq, limit / 2, limit - limit / 2);
    }

    /** From the first unread on, with a page before it; the newest where all is read. */
    public MessagePage unread(UUID caller, UUID conversation, int limit) {
        Membership member = memberships.get(caller, conversation);
        long readTo = Math.max(member.readSeq(), member.floor());
        Optional<Long> first =
                sql.one(FIRST_UNREAD, row -> row.getLong("seq"), conversation, caller, caller, readTo, caller);
        return first.map(seq -> joined(member, seq, limit, limit)).orElseGet(() -> newest(caller, conversation, limit));
    }

    /** Every message changed after {@code rev}, each in its newest state; none that commits later can be passed. */
    public Changes changes(UUID caller, UUID conversation, long rev, int limit) {
        // the bound is read first: a change that commits in between is left for the next call
        Membership member = memberships.get(caller, conversation);
        List<Bare> items = sql.list(
                CHANGES, Row::bare, conversation, caller, caller, member.floor(), rev, member.rev(), limit + 1);
        boolean more = items.size() > limit;
        return new Changes(extras.complete(caller, more ? items.subList(0, limit) : items), member.rev(), more);
    }

    /** @throws NoSuchMessage where there is none, or not for the caller */
    public MessageView one(UUID caller, UUID conversation, long seq) {
        Membership member = memberships.get(caller, conversation);
        return sql.one(ONE, Row::bare, conversation, caller, caller, member.floor(), seq)
                .map(bare -> extras.complete(caller, bare))
                .orElseThrow(NoSuchMessage::new);
    }

    private MessagePage joined(Membership member, long seq, int before, int from) {
        List<Bare> older = older(member, seq, before + 1);
        List<Bare> newer = newer(member, seq - 1, from + 1);
        boolean hasBefore = older.size() > before;
        boolean hasAfter = newer.size() > from;
        List<Bare> items = new ArrayList<>(hasBefore ? older.subList(1, older.size()) : older);
        items.addAll(hasAfter ? newer.subList(0, from) : newer);
        return new MessagePage(extras.complete(member.account(), items), hasBefore, hasAfter);
    }

    private List<Bare> older(Membership member, long seq, int limit) {
        UUID account = member.account();
        long below = Math.min(seq, member.lastSeq() + 1);
        List<Bare> items =
                sql.list(OLDER, Row::bare, member.conversation(), account, account, member.floor(), below, limit);
        Collections.reverse(items);
        return items;
    }

    private List<Bare> newer(Membership member, long seq, int limit) {
        UUID account = member.account();
        long above = Math.max(seq, member.floor());
        return sql.list(NEWER, Row::bare, member.conversation(), account, account, above, member.lastSeq(), limit);
    }
}
