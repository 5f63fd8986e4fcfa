package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Username;
import org.parley.platform.Sql;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** The one statement behind every profile: account, presence and the pair, each found by its index. */
@ApplicationScoped
class ProfileQueries {
    private static final ProfileRow.Of SEEN = new ProfileRow.Of(
            "v",
            "a",
            "p",
            "coalesce(lo.friends_since, hi.friends_since)",
            "coalesce(lo.low_blocks_since, hi.high_blocks_since)",
            "coalesce(lo.high_blocks_since, hi.low_blocks_since)");

    /** Takes the viewer. In {@code lo} the viewer is the pair's low side, in {@code hi} the high one. */
    private static final String FROM =
            """
             from account a
            join account v on v.id = ?
            left join presence p on p.account_id = a.id
            left join contact lo on lo.low = v.id and lo.high = a.id
            left join contact hi on hi.high = v.id and hi.low = a.id
            """;

    private static final String SELECT = "select " + SEEN.columns() + FROM;

    /** Takes the viewers, and the username of the one whom they see. */
    private static final String SEEN_BY = "select v.id viewer, " + SEEN.columns()
            + FROM.replace("v.id = ?", "v.id = any(?)") + " where a.username = ?";

    private final boolean exact = Settings.current().text(Setting.DIRECTORY).equals("exact");

    @Inject
    Sql sql;

    List<ProfileRow> byId(UUID viewer, Collection<UUID> accounts) {
        if (accounts.isEmpty()) return List.of();
        return sql.list(SELECT + " where a.id = any(?)", ProfileRow::of, viewer, accounts.toArray(UUID[]::new));
    }

    List<ProfileRow> present(UUID viewer, Collection<UUID> accounts) {
        if (accounts.isEmpty()) return List.of();
        return sql.list(
                SELECT + " where a.id = any(?) and a.erased_at is null",
                ProfileRow::of,
                viewer,
                accounts.toArray(UUID[]::new));
    }

    Map<UUID, Profile> seenBy(Collection<UUID> viewers, String username) {
        Map<UUID, Profile> profiles = new HashMap<>();
        sql.list(
                SEEN_BY,
                row -> profiles.put(Sql.id(row, "viewer"), ProfileRow.profile(row)),
                viewers.toArray(UUID[]::new),
                username);
        return profiles;
    }

    Optional<ProfileRow> byUsername(UUID viewer, Username username) {
        return sql.one(
                SELECT + " where a.username = ? and a.erased_at is null", ProfileRow::of, viewer, username.value());
    }

    List<ProfileRow> directory(UUID viewer, DirectorySearch search) {
        List<Object> values = new ArrayList<>(List.of(viewer));
        StringBuilder where = new StringBuilder(" where a.id <> v.id and a.erased_at is null");
        if (exact) {
            where.append(" and a.username = ?");
            values.add(Username.find(search.q()).map(Username::value).orElse(""));
        } else if (search.q() != null) {
            where.append(
                    " and (a.username like lower(?) escape '!' or lower(a.display_name) like lower(?) escape '!')");
            values.add(search.pattern());
            values.add(search.pattern());
        }
        if (search.online() != null)
            where.append(" and ").append(SEEN.online()).append(search.online() ? " = 1" : " = 0");
        return page(where, values, search);
    }

    List<ProfileRow> among(UUID viewer, Collection<UUID> accounts, DirectorySearch search) {
        if (accounts.isEmpty()) return List.of();
        List<Object> values = new ArrayList<>(List.of(viewer, accounts.toArray(UUID[]::new)));
        return page(new StringBuilder(" where a.id = any(?)"), values, search);
    }

    private List<ProfileRow> page(StringBuilder where, List<Object> values, DirectorySearch search) {
        if (search.after() != null) {
            where.append(" and a.username > ?");
            values.add(search.after().value());
        }
        where.append(" order by a.username limit ").append(search.limit() + 1);
        return sql.list(SELECT + where, ProfileRow::of, values.toArray());
    }
}
