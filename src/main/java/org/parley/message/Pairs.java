package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parley.friendship.UnblockFirst;
import org.parley.platform.Sql;

/** How the two of a direct conversation stand to each other, read under its row's lock. */
@ApplicationScoped
class Pairs {
    private static final String FIND = "select c.id, c.kind, c.low, c.high, k.friends_since, k.low_blocks_since,"
            + " k.high_blocks_since from conversation c left join contact k on k.low = c.low and k.high = c.high"
            + " where c.id = any(?)";

    @Inject
    Sql sql;

    /** Who may write to whom; where there are more than two nobody is silenced. */
    record Pair(boolean direct, UUID low, boolean friends, boolean lowBlocks, boolean highBlocks) {
        /**
         * @return whether the other has blocked this sender, so that nobody else is to see the message
         * @throws NotFriends   when they are friends no more
         * @throws UnblockFirst when the sender blocks the other
         */
        boolean silences(UUID sender) {
            if (!direct) return false;
            boolean isLow = sender.equals(low);
            if (isLow ? lowBlocks : highBlocks) throw new UnblockFirst();
            if (!friends) throw new NotFriends();
            return isLow ? highBlocks : lowBlocks;
        }
    }

    Map<UUID, Pair> of(Collection<UUID> conversations) {
        Map<UUID, Pair> pairs = new HashMap<>();
        if (conversations.isEmpty()) return pairs;
        sql.list(FIND, row -> pairs.put(Sql.id(row, "id"), pair(row)), (Object) conversations.toArray(UUID[]::new));
        return pairs;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getString("kind").equals("direct"),
                Sql.id(row, "low"),
                Sql.number(row, "friends_since") != null,
                Sql.number(row, "low_blocks_since") != null,
                Sql.number(row, "high_blocks_since") != null);
    }
}
