package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.limit.Limit;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.TooMany;
import org.parley.platform.TriedTwice;

/**
 * Requests, friends and blocks: how two accounts stand to each other. Every change locks the pair's row first, so
 * changes of one pair happen one after the other, and fires its event inside the transaction.
 */
@ApplicationScoped
@Transactional
public class Contacts {
    private static final int FORGOTTEN_AT_ONCE = 50;

    @Inject
    Pairs pairs;

    @Inject
    ContactQueries queries;

    @Inject
    Accounts accounts;

    @Inject
    ContactsPolicy policy;

    @Inject
    Clock clock;

    @Inject
    Event<RequestChanged> requests;

    @Inject
    Event<FriendshipChanged> friendships;

    @Inject
    Event<BlockChanged> blocks;

    /**
     * Asks somebody to be friends, or makes them friends if they asked already. The same again is the same answer.
     *
     * @param note at most 200 code points, or null
     * @throws Invalid        for oneself, or for a note that is too long
     * @throws NoSuchAccount  when nobody has this username
     * @throws UnblockFirst   while the caller blocks them
     * @throws AlreadyFriends when they are friends
     * @throws ContactsClosed when the other takes no requests
     * @throws TooMany        while the waiting time after a refusal runs, and for too many requests in all
     */
    @TriedTwice
    public RequestMade request(UUID me, String username, String note) {
        AccountView other = other(me, username);
        Note words = new Note(note);
        Contact contact = pairs.lockOrOpen(me, other.id());
        Asked asked = contact.request(me, words, policy.terms(other), clock.instant());
        boolean anew = asked.madeBy(me);
        if (anew) Limit.REQUESTS.take(me);
        switch (asked.outcome()) {
            case PENDING, DELIVERED -> tell(asked.request(), "pending");
            case FRIENDS -> tellFriends(me, other.id(), asked.request());
            case AGAIN -> {}
        }
        return new RequestMade(asked.request().id(), other.id(), asked.outcome() == Asked.Outcome.FRIENDS, anew);
    }

    /** @throws NoSuchRequest when no pending request to the caller has this id */
    @TriedTwice
    public void accept(UUID me, String request) {
        UUID id = id(request);
        FriendRequest accepted = pairs.lockOf(id).accept(me, id, clock.instant());
        tellFriends(me, accepted.requester(), accepted);
    }

    /** @throws NoSuchRequest when no pending request to the caller has this id */
    public void decline(UUID me, String request) {
        UUID id = id(request);
        tell(pairs.lockOf(id).decline(me, id, clock.instant()), "declined");
    }

    /**
     * Takes back a pending request of the caller, or dismisses the refusal of one.
     *
     * @throws NoSuchRequest when the caller has nothing with this id
     */
    public void withdraw(UUID me, String request) {
        UUID id = id(request);
        FriendRequest withdrawn = pairs.lockOf(id).withdraw(me, id);
        if (withdrawn.pending()) tell(withdrawn, "cancelled");
    }

    /**
     * Ends a friendship, on both sides at once. Fine when there is none.
     *
     * @throws Invalid       for oneself
     * @throws NoSuchAccount when nobody has this username
     */
    public void remove(UUID me, String username) {
        UUID other = other(me, username).id();
        if (pairs.lock(me, other).map(contact -> contact.remove(me)).orElse(false)) {
            friendships.fire(new FriendshipChanged(me, other, false));
        }
    }

    /**
     * Blocks somebody, friend or not. Fine when blocked already.
     *
     * @throws Invalid       for oneself
     * @throws NoSuchAccount when nobody has this username
     */
    @TriedTwice
    public void block(UUID me, String username) {
        UUID other = other(me, username).id();
        if (pairs.lockOrOpen(me, other).block(me, clock.instant())) blocks.fire(new BlockChanged(me, other, true));
    }

    /**
     * Ends a block. Fine when there is none.
     *
     * @throws Invalid       for oneself
     * @throws NoSuchAccount when nobody has this username
     */
    public void unblock(UUID me, String username) {
        UUID other = other(me, username).id();
        if (pairs.lock(me, other).map(contact -> contact.unblock(me)).orElse(false)) {
            blocks.fire(new BlockChanged(me, other, false));
        }
    }

    /**
     * Ends what an erased account had with others: friendships, requests and blocks, some at a time.
     *
     * @return whether there is more
     */
    public boolean forget(UUID me) {
        List<UUID> others = queries.pairs(me, FORGOTTEN_AT_ONCE);
        for (UUID other : others) {
            pairs.lock(me, other).ifPresent(contact -> {
                boolean friends = contact.friends();
                contact.pending().forEach(request -> tell(request, "cancelled"));
                pairs.forget(contact);
                if (friends) friendships.fire(new FriendshipChanged(me, other, false));
            });
        }
        return others.size() == FORGOTTEN_AT_ONCE;
    }

    /** Makes two friends because one wrote to the other, where {@link ContactsPolicy#addsByWriting} says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID writer, UUID other) {
        pairs.lockOrOpen(writer, other).add(clock.instant());
        friendships.fire(new FriendshipChanged(writer, other, true));
    }

    /** Who may learn that the account types: its friends, without those where either blocks the other. */
    public Set<UUID> audience(UUID account) {
        return queries.audience(account);
    }

    /** Who may learn that the account comes and goes: of its audience those where neither hides presence. */
    public Set<UUID> presenceAudience(UUID account) {
        return queries.presenceAudience(account);
    }

    /** For each of these accounts whom it blocks and who blocks it; one query, and who has no block is left out. */
    public Map<UUID, Set<UUID>> apart(Collection<UUID> accounts) {
        return queries.apart(accounts);
    }

    /**
     * How one stands to the other, who has said nothing to them yet.
     *
     * @throws NoSuchAccount when there is none with the other's id
     */
    public Standing standing(UUID me, UUID other) {
        return Optional.ofNullable(standings(me, List.of(other)).get(other)).orElseThrow(NoSuchAccount::new);
    }

    /** One query whatever their number; an id of no account is left out. */
    public Map<UUID, Standing> standings(UUID me, Collection<UUID> others) {
        return queries.standings(me, others);
    }

    private AccountView other(UUID me, String username) {
        if (username == null) throw new Invalid("username", "must be given");
        AccountView other = Username.find(username).flatMap(accounts::find).orElseThrow(NoSuchAccount::new);
        if (other.id().equals(me)) throw new Invalid("username", "is your own");
        return other;
    }

    private static UUID id(String request) {
        return Ids.parse(request).orElseThrow(NoSuchRequest::new);
    }

    private void tellFriends(UUID me, UUID other, FriendRequest accepted) {
        tell(accepted, "accepted");
        friendships.fire(new FriendshipChanged(me, other, true));
    }

    private void tell(FriendRequest request, String state) {
        requests.fire(new RequestChanged(
                request.id(), request.requester(), request.addressee(), state, request.note(), request.silent()));
    }
}
