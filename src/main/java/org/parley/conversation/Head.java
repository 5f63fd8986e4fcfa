package org.parley.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The row of a conversation while its lock is held: it gives each message its {@code seq}, each change its
 * {@code rev}, and knows who is in it and whose view stands still.
 *
 * <p>A change that only one of two may see (what a blocked person says) leaves the other's view where it was, and
 * wakes nobody. At most one of the two can stand still: whoever makes a change sees it. The next change that both
 * may see brings the one who stood still up to date. This is for direct conversations alone: elsewhere nothing is
 * silenced.
 */
public final class Head {
    private final UUID id;
    private final Kind kind;
    private final UUID low;
    private final UUID high;
    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private long lastSeq;
    private long rev;
    private long changedAt;
    private Still still;

    /** Whose view stands still, and where. */
    record Still(UUID account, long seq, long rev, long at) {}

    /** What a change came to: its place, and whom to tell. */
    public record Change(long seq, long rev, List<Recipient> recipients) {}

    Head(UUID id, UUID low, UUID high, long lastSeq, long rev, long changedAt, Still still) {
        this(id, Kind.DIRECT, low, high, lastSeq, rev, changedAt, still);
    }

    Head(UUID id, Kind kind, UUID low, UUID high, long lastSeq, long rev, long changedAt, Still still) {
        this.id = id;
        this.kind = kind;
        this.low = low;
        this.high = high;
        this.lastSeq = lastSeq;
        this.rev = rev;
        this.changedAt = changedAt;
        this.still = still;
    }

    /** Gives the next message its place; {@code now} in microseconds. A silenced one exists for its sender alone. */
    public Change append(UUID sender, boolean silenced, long now) {
        List<Recipient> recipients = advance(sender, silenced, now);
        lastSeq++;
        return new Change(lastSeq, rev, recipients);
    }

    /** Gives a change of an earlier message its {@code rev}. */
    public Change change(UUID sender, boolean silenced, long now) {
        List<Recipient> recipients = advance(sender, silenced, now);
        return new Change(lastSeq, rev, recipients);
    }

    private List<Recipient> advance(UUID sender, boolean silenced, long now) {
        List<Recipient> recipients = silenced ? List.of(seenBy(sender)) : everybody();
        if (!silenced) {
            still = null;
        } else if (!standsStill(other(sender))) {
            still = new Still(other(sender), lastSeq, rev, changedAt);
        }
        rev++;
        changedAt = now;
        return recipients;
    }

    private List<Recipient> everybody() {
        return switch (kind) {
            case DIRECT -> List.of(seenBy(low), seenBy(high));
            case ROOM -> members.keySet().stream().map(this::seenBy).toList();
            case ANNOUNCEMENTS -> List.of(Recipient.everyone(rev));
        };
    }

    private Recipient seenBy(UUID account) {
        return new Recipient(account, revFor(account));
    }

    private boolean standsStill(UUID account) {
        return still != null && still.account().equals(account);
    }

    /** The newest {@code seq} that this member may know of. */
    public long lastSeqFor(UUID account) {
        return standsStill(account) ? still.seq() : lastSeq;
    }

    /** The newest {@code rev} that this member may know of. */
    public long revFor(UUID account) {
        return standsStill(account) ? still.rev() : rev;
    }

    /** What was said up to this {@code seq} is not for this member. */
    public long floor(UUID account) {
        Member member = members.get(account);
        return member == null ? 0 : member.floor();
    }

    /** The other of the two in a direct conversation. */
    public UUID other(UUID account) {
        return account.equals(low) ? high : low;
    }

    public boolean joins(UUID account) {
        return switch (kind) {
            case DIRECT -> account.equals(low) || account.equals(high);
            case ROOM -> members.containsKey(account);
            case ANNOUNCEMENTS -> true;
        };
    }

    /** Whether this account is an owner or an admin of a room. */
    public boolean manages(UUID account) {
        Member member = members.get(account);
        return member != null && member.role().manages();
    }

    /** Of a room, who has been there longest first. */
    Map<UUID, Member> members() {
        return members;
    }

    /** @throws NoSuchConversation when this account is not in the room */
    Member caller(UUID account) {
        Member member = members.get(account);
        if (member == null) throw new NoSuchConversation();
        return member;
    }

    void put(Member member) {
        members.put(member.account(), member);
    }

    void remove(UUID account) {
        members.remove(account);
    }

    /** Those who are in the room, who has been there longest first. */
    public List<UUID> everyMember() {
        return List.copyOf(members.keySet());
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    long lastSeq() {
        return lastSeq;
    }

    Object[] row() {
        return new Object[] {
            lastSeq,
            rev,
            changedAt,
            still == null ? null : still.account(),
            still == null ? null : still.seq(),
            still == null ? null : still.rev(),
            still == null ? null : still.at(),
            id
        };
    }
}
