package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.AdminsOnly;
import org.parley.conversation.Head;
import org.parley.conversation.Kind;

/** Who may say something where, and whether anybody else is to notice. Asked while the conversations are locked. */
@ApplicationScoped
class MayWrite {
    @Inject
    Pairs pairs;

    @Inject
    Accounts accounts;

    /** How the two of each direct one of these conversations stand. */
    Map<UUID, Pairs.Pair> pairs(Collection<Head> heads) {
        return pairs.of(heads.stream()
                .filter(head -> head.kind() == Kind.DIRECT)
                .map(Head::id)
                .toList());
    }

    boolean silenced(UUID sender, Head head) {
        return silenced(sender, head, pairs(List.of(head)));
    }

    /**
     * @return whether the other blocks the sender, so that nobody else is to notice
     * @throws NotFriends   where the two are friends no more
     * @throws UnblockFirst where the sender blocks the other
     * @throws AdminsOnly   for announcements by somebody else
     */
    boolean silenced(UUID sender, Head head, Map<UUID, Pairs.Pair> pairs) {
        return switch (head.kind()) {
            case DIRECT -> pairs.get(head.id()).silences(sender);
            case ROOM -> false;
            case ANNOUNCEMENTS -> {
                if (!accounts.get(sender).admin()) throw new AdminsOnly("Only admins announce.");
                yield false;
            }
        };
    }
}
