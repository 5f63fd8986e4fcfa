package org.parley.friendship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.platform.Ids;
import org.parley.platform.TooMany;

/**
 * Two accounts and everything between them. A pair is nothing to each other, has a request pending from one of them,
 * or is friends; blocks stand beside that, from either side, and change nothing for the blocked. Who blocks the other
 * sees none of the pair's requests and can answer none. Every verb is called under the row's lock.
 */
@Entity
@Table(name = "contact")
@NamedQuery(name = "Contact.pair", query = "select c from Contact c where c.low = :low and c.high = :high")
class Contact {
    @Id
    private UUID id;

    private UUID low;
    private UUID high;

    @Column(name = "friends_since")
    private Instant friendsSince;

    @Column(name = "removed_by_low")
    private Boolean removedByLow;

    @Column(name = "low_blocks_since")
    private Instant lowBlocksSince;

    @Column(name = "high_blocks_since")
    private Instant highBlocksSince;

    @OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<FriendRequest> requests = new ArrayList<>();

    protected Contact() {}

    Contact(UUID one, UUID other) {
        id = Ids.next();
        low = low(one, other);
        high = low.equals(one) ? other : one;
    }

    /** The smaller of two ids as text, which is how every database orders them. */
    static UUID low(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    UUID other(UUID me) {
        if (me.equals(low)) return high;
        if (me.equals(high)) return low;
        throw new IllegalArgumentException("not one of this pair");
    }

    boolean friends() {
        return friendsSince != null;
    }

    boolean blocks(UUID me) {
        return (other(me).equals(high) ? lowBlocksSince : highBlocksSince) != null;
    }

    /** @param welcome whether the other takes words from who is no friend */
    Standing standing(UUID me, boolean welcome) {
        return new Standing(
                friends(),
                blocks(me),
                blocks(other(me)),
                Boolean.valueOf(other(me).equals(low)).equals(removedByLow),
                welcome);
    }

    /**
     * Asks the other to be friends. If the other asked already, this makes them friends; the same request again
     * changes nothing, except that one made during a block is delivered once the block is gone.
     *
     * @throws UnblockFirst   while I block the other
     * @throws AlreadyFriends when we are
     * @throws TooMany        while the waiting time after a refusal runs
     * @throws ContactsClosed when the other takes no requests
     */
    Asked request(UUID me, Note note, Terms terms, Instant now) {
        if (blocks(me)) throw new UnblockFirst();
        if (friends()) throw new AlreadyFriends();
        Optional<FriendRequest> theirs = pendingFrom(other(me));
        if (theirs.isPresent()) return befriend(theirs.get(), now);
        Optional<FriendRequest> mine = pendingFrom(me);
        return mine.isPresent() ? again(mine.get(), terms) : anew(me, note, terms, now);
    }

    private Asked again(FriendRequest mine, Terms terms) {
        if (!mine.silent() || blocks(mine.addressee()) || terms.closed()) return new Asked(mine, Asked.Outcome.AGAIN);
        mine.deliver();
        return new Asked(mine, Asked.Outcome.DELIVERED);
    }

    private Asked anew(UUID me, Note note, Terms terms, Instant now) {
        Optional<FriendRequest> refused = from(me, r -> !r.pending());
        if (refused.isPresent()) {
            Duration left = refused.get().cooling(now, terms.coolDown());
            if (left.compareTo(Duration.ZERO) > 0) throw new TooMany(left);
            requests.remove(refused.get());
        }
        if (terms.closed()) throw new ContactsClosed();
        FriendRequest request = new FriendRequest(this, me, note, blocks(other(me)), now);
        if (terms.mutual() && !request.silent()) return befriend(request, now);
        requests.add(request);
        return new Asked(request, Asked.Outcome.PENDING);
    }

    private Asked befriend(FriendRequest request, Instant now) {
        add(now);
        return new Asked(request, Asked.Outcome.FRIENDS);
    }

    /** Makes them friends without a request; those that waited are answered by it. */
    void add(Instant now) {
        friendsSince = now;
        removedByLow = null;
        requests.clear();
    }

    /** @throws NoSuchRequest when nothing with this id waits for my answer */
    FriendRequest accept(UUID me, UUID request, Instant now) {
        FriendRequest accepted = waitingFor(me, request);
        befriend(accepted, now);
        return accepted;
    }

    /** @throws NoSuchRequest when nothing with this id waits for my answer */
    FriendRequest decline(UUID me, UUID request, Instant now) {
        FriendRequest declined = waitingFor(me, request);
        declined.decline(now);
        return declined;
    }

    private FriendRequest waitingFor(UUID me, UUID request) {
        return requests.stream()
                .filter(r -> r.id().equals(request) && r.addressee().equals(me))
                .filter(r -> r.pending() && !r.silent() && !blocks(me))
                .findFirst()
                .orElseThrow(NoSuchRequest::new);
    }

    /**
     * Takes my pending request back, or puts a refusal out of sight; the waiting time runs on.
     *
     * @return the request; it is still pending if it was taken back
     * @throws NoSuchRequest when I have nothing with this id that I can see
     */
    FriendRequest withdraw(UUID me, UUID request) {
        FriendRequest mine = from(me, r -> r.id().equals(request) && !r.dismissed() && !blocks(me))
                .orElseThrow(NoSuchRequest::new);
        if (mine.pending()) requests.remove(mine);
        else mine.dismiss();
        return mine;
    }

    List<FriendRequest> pending() {
        return requests.stream().filter(FriendRequest::pending).toList();
    }

    /** @return whether anything changed */
    boolean remove(UUID me) {
        if (!friends()) return false;
        friendsSince = null;
        removedByLow = me.equals(low);
        return true;
    }

    /** @return whether anything changed */
    boolean block(UUID me, Instant now) {
        return !blocks(me) && markBlock(me, now);
    }

    /** @return whether anything changed */
    boolean unblock(UUID me) {
        return blocks(me) && markBlock(me, null);
    }

    private boolean markBlock(UUID me, Instant since) {
        if (other(me).equals(high)) lowBlocksSince = since;
        else highBlocksSince = since;
        return true;
    }

    private Optional<FriendRequest> pendingFrom(UUID requester) {
        return from(requester, FriendRequest::pending);
    }

    private Optional<FriendRequest> from(UUID requester, Predicate<FriendRequest> which) {
        return requests.stream()
                .filter(r -> r.requester().equals(requester))
                .filter(which)
                .findFirst();
    }
}
