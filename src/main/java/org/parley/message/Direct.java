package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.conversation.Conversations;
import org.parley.friendship.Contacts;
import org.parley.friendship.ContactsPolicy;
import org.parley.friendship.Standing;
import org.parley.friendship.UnblockFirst;
import org.parley.platform.Invalid;
import org.parley.platform.TriedTwice;

/** Opens the direct conversation with somebody. */
@ApplicationScoped
@Transactional
public class Direct {
    @Inject
    Accounts accounts;

    @Inject
    Contacts contacts;

    @Inject
    ContactsPolicy policy;

    @Inject
    Conversations conversations;

    @Inject
    Standings standings;

    /** @param created whether it was made just now */
    public record Opened(UUID conversation, boolean created) {}

    /**
     * @throws Invalid       for oneself
     * @throws NoSuchAccount when nobody has this username
     * @throws UnblockFirst  while the caller blocks them
     * @throws NotFriends    when the caller may not write to them
     */
    @TriedTwice
    public Opened open(UUID caller, String username) {
        if (username == null) throw new Invalid("username", "must be given");
        UUID other = Username.find(username)
                .flatMap(accounts::find)
                .orElseThrow(NoSuchAccount::new)
                .id();
        if (other.equals(caller)) throw new Invalid("username", "is your own");
        Optional<UUID> known = conversations.direct(caller, other);
        Standing standing = known.map(conversation -> standings.of(conversation).get(conversation))
                .map(sides -> sides.get(caller))
                .orElseGet(() -> contacts.standing(caller, other));
        if (standing.blockedByMe()) throw new UnblockFirst();
        if (!policy.mayWrite(standing)) throw new NotFriends();
        if (known.isEmpty()) return new Opened(conversations.open(caller, other, false), true);
        conversations.show(known.get(), caller);
        return new Opened(known.get(), false);
    }
}
