package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Username;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** The one statement behind every profile: account, presence and the pair, each found by its index. */
@ApplicationScoped
class ProfileQueries {
    /** Whether the viewer may know of the account's presence at all: neither hides it, neither blocks the other. */
    private static final String SHOWN =
            """
            (a.id = v.id or (a.presence_visible and v.presence_visible
              and lo.low_blocks_since is null and lo.high_blocks_since is null
              and hi.low_blocks_since is null and hi.high_blocks_since is null))
            """;

    private static final String ONLINE = "case when p.online and " + SHOWN + " then 1 else 0 end";

    /** Takes the viewer. In {@code lo} the viewer is the pair's low side, in {@code hi} the high one. */
    private static final String SELECT = "select a.id, a.username, a.display_name, a.title, a.avatar, p.seen_at,"
            + " case when " + SHOWN + " then 1 else 0 end as shown, " + ONLINE + " as online,"
            + """
             case when a.id = v.id then 'self'
                  when lo.low_blocks_since is not null or hi.high_blocks_since is not null then 'blocked'
                  when lo.friends_since is not null or hi.friends_since is not null then 'friend'
                  when exists (select 1 from friend_request r where r.requester = a.id and r.addressee = v.id
                               and r.declined_at is null and r.silent = false) then 'incoming'
                  when exists (select 1 from friend_request r where r.requester = v.id and r.addressee = a.id
                               and r.declined_at is null) then 'outgoing'
                  else 'none' end as relation
            from account a
            join account v on v.id = ?
            left join presence p on p.account_id = a.id
            left join contact lo on lo.low = v.id and lo.high = a.id
            left join contact hi on hi.high = v.id and hi.low = a.id
            """;

    /** Takes the viewers, and the username of the one whom they see. */
    private static final String SEEN_BY =
            SELECT.replace("select a.id,", "select v.id as viewer, a.id,").replace("v.id = ?", "v.id = any(?)")
                    + " where a.username = ?";

    private final boolean exact = Settings.current().text(Setting.DIRECTORY).equals("exact");

    @Inject
    Sql sql;

    List<ProfileRow> byId(UUID viewer, Collection<UUID> accounts) {
        if (accounts.isEmpty()) return List.of();
        return sql.list(SELECT + " where a.id = any(?)", ProfileQueries::row, viewer, accounts.toArray(UUID[]::new));
    }

    List<ProfileRow> present(UUID viewer, Collection<UUID> accounts) {
        if (accounts.isEmpty()) return List.of();
        return sql.list(
                SELECT + " where a.id = any(?) and a.erased_at is null",
                ProfileQueries::row,
                viewer,
                accounts.toArray(UUID[]::new));
    }

    Map<UUID, Profile> seenBy(Collection<UUID> viewers, String username) {
        Map<UUID, Profile> profiles = new HashMap<>();
        sql.list(
                SEEN_BY,
                row -> profiles.put(Sql.id(row, "viewer"), row(row).profile()),
                viewers.toArray(UUID[]::new),
                username);
        return profiles;
    }

    Optional<ProfileRow> byUsername(UUID viewer, Username username) {
        return sql.one(
                SELECT + " where a.username = ? and a.erased_at is null",
                ProfileQueries::row,
                viewer,
                username.value());
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
        if (search.online() != null) where.append(" and ").append(ONLINE).append(search.online() ? " = 1" : " = 0");
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
        return sql.list(SELECT + where, ProfileQueries::row, values.toArray());
    }

    private static ProfileRow row(ResultSet row) throws SQLException {
        boolean online = row.getInt("online") == 1;
        Long seen = row.getInt("shown") == 1 && !online ? Sql.number(row, "seen_at") : null;
        Long avatar = Sql.number(row, "avatar");
        return new ProfileRow(
                Sql.id(row, "id"),
                new Profile(
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("title"),
                        online,
                        seen == null ? null : Time.instant(seen),
                        row.getString("relation"),
                        avatar == null ? null : Long.toString(avatar, Character.MAX_RADIX)));
    }
}
