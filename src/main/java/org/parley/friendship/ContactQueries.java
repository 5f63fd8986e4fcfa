package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.platform.Sql;

/** Reads of the pairs. Each side of a pair is asked for by its own index, so every query has two halves. */
@ApplicationScoped
class ContactQueries {
    /** The pairs of one account, as that account sees them. Takes the account twice. */
    private static final String SIDES =
            """
            (select high as other, friends_since, low_blocks_since as i_block, high_blocks_since as blocks_me,
                    case when not removed_by_low then 1 else 0 end as removed_by_them
               from contact where low = ?
             union all
             select low, friends_since, high_blocks_since, low_blocks_since, case when removed_by_low then 1 else 0 end
               from contact where high = ?) side
            """;

    private static final String APART =
            """
            select low as one, high as other from contact
             where low = any(?) and (low_blocks_since is not null or high_blocks_since is not null)
            union all
            select high, low from contact
             where high = any(?) and (low_blocks_since is not null or high_blocks_since is not null)
            """;
    private static final String STANDING =
            "select a.id, friends_since, i_block, blocks_me, removed_by_them, a.contacts_from, a.erased_at"
                    + " from account a left join " + SIDES + " on side.other = a.id where a.id = any(?)";

    @Inject
    Sql sql;

    Set<UUID> audience(UUID account) {
        return new HashSet<>(sql.list(
                "select other from " + SIDES
                        + " where friends_since is not null and i_block is null and blocks_me is null",
                row -> Sql.id(row, "other"),
                account,
                account));
    }

    Set<UUID> presenceAudience(UUID account) {
        return new HashSet<>(sql.list(
                "select other from " + SIDES
                        + """
                        join account them on them.id = side.other and them.presence_visible
                        join account me on me.id = ? and me.presence_visible
                        where friends_since is not null and i_block is null and blocks_me is null
                        """,
                row -> Sql.id(row, "other"),
                account,
                account,
                account));
    }

    /** Whoever had to do with this account, in the order in which pairs are locked. */
    List<UUID> pairs(UUID account, int limit) {
        return sql.list(
                "select other from " + SIDES + " order by other limit ?",
                row -> Sql.id(row, "other"),
                account,
                account,
                limit);
    }

    List<UUID> blocked(UUID account) {
        return sql.list(
                "select other from " + SIDES + " where i_block is not null",
                row -> Sql.id(row, "other"),
                account,
                account);
    }

    Map<UUID, Set<UUID>> apart(Collection<UUID> accounts) {
        Map<UUID, Set<UUID>> apart = new HashMap<>();
        if (accounts.isEmpty()) return apart;
        UUID[] ids = accounts.toArray(UUID[]::new);
        sql.list(
                APART,
                row -> apart.computeIfAbsent(Sql.id(row, "one"), one -> new HashSet<>())
                        .add(Sql.id(row, "other")),
                ids,
                ids);
        return apart;
    }

    Map<UUID, Standing> standings(UUID me, Collection<UUID> others) {
        Map<UUID, Standing> standings = new HashMap<>();
        if (others.isEmpty()) return standings;
        sql.list(STANDING, row -> standings.put(Sql.id(row, "id"), standing(row)), me, me, others.toArray(UUID[]::new));
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Sql.number(row, "friends_since") != null,
                Sql.number(row, "i_block") != null,
                Sql.number(row, "blocks_me") != null,
                row.getInt("removed_by_them") == 1,
                !row.getString("contacts_from").equals("nobody") && Sql.number(row, "erased_at") == null);
    }
}
