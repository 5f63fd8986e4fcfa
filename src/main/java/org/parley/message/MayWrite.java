package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.AdminsOnly;
import org.parley.conversation.Conversations;
import org.parley.conversation.Head;
import org.parley.conversation.Kind;
import org.parley.friendship.Contacts;
import org.parley.friendship.ContactsPolicy;
import org.parley.friendship.Standing;
import org.parley.friendship.UnblockFirst;

/**
 * Who may say something where, whether anybody else is to notice, and what it makes of the two. Asked while the
 * conversations are locked.
 */
@ApplicationScoped
class MayWrite {
    @Inject
    Standings standings;

    @Inject
    Contacts contacts;

    @Inject
    ContactsPolicy policy;

    @Inject
    Conversations conversations;

    @Inject
    Accounts accounts;

    boolean silenced(UUID sender, Head head) {
        return silenced(sender, head, standings.of(head.id()));
    }

    /**
     * @return whether the other blocks the sender, so that nobody else is to notice
     * @throws NotFriends   where the sender may not write to the other
     * @throws UnblockFirst where the sender blocks the other
     * @throws AdminsOnly   for announcements by somebody else
     */
    boolean silenced(UUID sender, Head head, Map<UUID, Map<UUID, Standing>> standings) {
        return switch (head.kind()) {
            case DIRECT -> silenced(standings.get(head.id()).get(sender));
            case ROOM -> false;
            case ANNOUNCEMENTS -> {
                if (!accounts.get(sender).admin()) throw new AdminsOnly("Only admins announce.");
                yield false;
            }
        };
    }

    private boolean silenced(Standing standing) {
        if (standing.blockedByMe()) throw new UnblockFirst();
        if (!policy.mayWrite(standing)) throw new NotFriends();
        return standing.blocksMe();
    }

    /** The first message that the other hears shows them the conversation, and may make both friends. */
    void heard(Head head, UUID sender, Map<UUID, Map<UUID, Standing>> standings) {
        if (head.kind() != Kind.DIRECT) return;
        UUID other = head.other(sender);
        if (policy.addsByWriting(standings.get(head.id()).get(sender))) {
            contacts.add(sender, other);
            standings.get(head.id()).replaceAll((account, standing) -> standing.asFriends());
        }
        if (head.lastSeqFor(other) == 0) conversations.appears(head.id(), other);
    }
}
