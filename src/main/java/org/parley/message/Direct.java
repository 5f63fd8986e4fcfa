package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.conversation.Conversations;
import org.parley.friendship.Contacts;
import org.parley.friendship.Standing;
import org.parley.friendship.UnblockFirst;
import org.parley.platform.Invalid;

/** Opens the direct conversation with somebody. */
@ApplicationScoped
@Transactional
public class Direct {
    @Inject
    Accounts accounts;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    /** @param created whether it was made just now */
    public record Opened(UUID conversation, boolean created) {}

    /**
     * @throws Invalid       for oneself
     * @throws NoSuchAccount when nobody has this username
     * @throws UnblockFirst  while the caller blocks them
     * @throws NotFriends    when the caller may not write to them
     */
    public Opened open(UUID caller, String username) {
        if (username == null) throw new Invalid("username", "must be given");
        UUID other = Username.find(username)
                .flatMap(accounts::find)
                .orElseThrow(NoSuchAccount::new)
                .id();
        if (other.equals(caller)) throw new Invalid("username", "is your own");
        Standing standing = contacts.standing(caller, other);
        if (standing.blockedByMe()) throw new UnblockFirst();
        if (!contacts.mayWrite(standing)) throw new NotFriends();
        return conversations
                .direct(caller, other)
                .map(conversation -> new Opened(conversation, false))
                .orElseGet(() -> new Opened(conversations.open(caller, other), true));
    }
}
