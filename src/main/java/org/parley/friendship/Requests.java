package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Reads the requests that somebody sees: none of those with somebody whom they block, and none that is silent. */
@ApplicationScoped
@Transactional
public class Requests {
    private static final int MOST = 500;

    private static final String VISIBLE =
            """
            select r.id, r.requester, r.addressee, r.note, r.created_at, r.declined_at
              from friend_request r join contact c on c.id = r.contact_id
             where %s
               and (c.low = ? and c.low_blocks_since is null or c.high = ? and c.high_blocks_since is null)
             order by r.created_at desc, r.id desc limit %d
            """;

    private static final String INCOMING =
            VISIBLE.formatted("r.addressee = ? and r.declined_at is null and r.silent = false", MOST);
    private static final String OUTGOING =
            VISIBLE.formatted("r.requester = ? and (r.declined_at is null or r.dismissed = false)", MOST);

    @Inject
    Sql sql;

    @Inject
    Profiles profiles;

    public RequestLists of(UUID me) {
        List<Row> incoming = sql.list(INCOMING, Requests::row, me, me, me);
        List<Row> outgoing = sql.list(OUTGOING, Requests::row, me, me, me);
        Map<UUID, Profile> others = profiles.present(
                me,
                Stream.concat(incoming.stream(), outgoing.stream())
                        .map(row -> row.other(me))
                        .toList());
        return new RequestLists(
                items(incoming, me, others),
                items(outgoing.stream().filter(row -> !row.declined()).toList(), me, others),
                items(outgoing.stream().filter(Row::declined).toList(), me, others));
    }

    /** What the requester wrote with it; null where that was nothing, or the request is no more. */
    public String note(UUID request) {
        return sql.list("select note from friend_request where id = ?", row -> row.getString("note"), request).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<RequestLists.Item> items(List<Row> rows, UUID me, Map<UUID, Profile> others) {
        return rows.stream()
                .filter(row -> others.containsKey(row.other(me)))
                .map(row -> new RequestLists.Item(row.id(), others.get(row.other(me)), row.note(), row.createdAt()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Sql.id(row, "id"),
                Sql.id(row, "requester"),
                Sql.id(row, "addressee"),
                row.getString("note"),
                Time.instant(row.getLong("created_at")),
                Sql.number(row, "declined_at") != null);
    }

    private record Row(UUID id, UUID requester, UUID addressee, String note, Instant createdAt, boolean declined) {
        UUID other(UUID me) {
            return me.equals(requester) ? addressee : requester;
        }
    }
}
