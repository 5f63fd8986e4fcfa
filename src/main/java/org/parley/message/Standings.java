package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.friendship.Standing;
import org.parley.platform.Sql;

/** How the two of a direct conversation stand to each other. What follows from it is decided in friendship alone. */
@ApplicationScoped
class Standings {
    static final String BLOCKS = "case when c.low = m.account_id then k.low_blocks_since else k.high_blocks_since end";
    static final String BLOCKED = "case when c.low = m.account_id then k.high_blocks_since else k.low_blocks_since end";

    /**
     * The columns of a {@link Standing}: of the member {@code m} of the conversation {@code c} to the other account
     * {@code b}, whose pair is {@code k}.
     */
    static final String COLUMNS = "k.friends_since,"
            + " case when k.removed_by_low = (c.low = b.id) then 1 else 0 end removed_by_them,"
            + BLOCKS + " i_block," + BLOCKED + " blocks_me,"
            + " case when b.erased_at is null and (b.contacts_from <> 'nobody' or exists (select 1 from message w"
            + " where w.conversation_id = c.id and w.sender_id = b.id)) then 1 else 0 end welcome";

    private static final String FIND = "select m.conversation_id, m.account_id, " + COLUMNS + " from conversation c"
            + " join member m on m.conversation_id = c.id"
            + " join account b on b.id = case when c.low = m.account_id then c.high else c.low end"
            + " left join contact k on k.low = c.low and k.high = c.high where c.id = any(?)";

    @Inject
    Sql sql;

    /** Of each conversation the standing of each member to the other. */
    Map<UUID, Map<UUID, Standing>> of(Collection<UUID> conversations) {
        Map<UUID, Map<UUID, Standing>> standings = new HashMap<>();
        if (conversations.isEmpty()) return standings;
        sql.list(
                FIND,
                row -> standings
                        .computeIfAbsent(Sql.id(row, "conversation_id"), one -> new HashMap<>())
                        .put(Sql.id(row, "account_id"), standing(row)),
                (Object) conversations.toArray(UUID[]::new));
        return standings;
    }

    Optional<Standing> of(UUID conversation, UUID account) {
        return Optional.ofNullable(
                of(List.of(conversation)).getOrDefault(conversation, Map.of()).get(account));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Sql.number(row, "friends_since") != null,
                Sql.number(row, "i_block") != null,
                Sql.number(row, "blocks_me") != null,
                row.getInt("removed_by_them") == 1,
                row.getInt("welcome") == 1);
    }
}
