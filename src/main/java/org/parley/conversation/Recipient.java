package org.parley.conversation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to be told of a change.
 *
 * @param account null for everyone there is
 * @param after   the {@code rev} of the change before, as this account may see it
 * @param except  of everyone, those who are not to be told
 */
public record Recipient(UUID account, long after, Set<UUID> except) {
    public Recipient(UUID account, long after) {
        this(account, after, Set.of());
    }

    static Recipient everyone(long after) {
        return new Recipient(null, after);
    }

    public boolean isEveryone() {
        return account == null;
    }

    /** Everyone but these. */
    public Recipient but(Collection<UUID> accounts) {
        return new Recipient(account, after, new HashSet<>(accounts));
    }
}
