package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.friendship.Standing;
import org.parley.platform.Ask;
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
            + " left join contact k on k.low = c.low and k.high = c.high where c.id = any(?)"
            + " and c.kind = 'direct'";

    @Inject
    Sql sql;

    /** How one member of a conversation stands to the other. */
    record Side(UUID conversation, UUID account, Standing standing) {}

    /** Those of the direct ones among these conversations. */
    Ask<Side> ask(Collection<UUID> conversations) {
        return Ask.of(FIND, Standings::side, (Object) conversations.toArray(UUID[]::new));
    }

    /** Of each conversation the standing of each member to the other. */
    Map<UUID, Map<UUID, Standing>> of(Collection<Side> sides) {
        Map<UUID, Map<UUID, Standing>> standings = new HashMap<>();
        for (Side side : sides) {
            standings
                    .computeIfAbsent(side.conversation(), one -> new HashMap<>())
                    .put(side.account(), side.standing());
        }
        return standings;
    }

    /** The same of one. */
    Map<UUID, Map<UUID, Standing>> of(UUID conversation) {
        return of(sql.list(ask(Set.of(conversation))));
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(Sql.id(row, "conversation_id"), Sql.id(row, "account_id"), standing(row));
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
