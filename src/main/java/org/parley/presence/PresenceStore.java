package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Keeps who is online, and where. Each call is a transaction of its own, whatever the number of its turns. */
@ApplicationScoped
@Transactional
class PresenceStore {
    private static final String FIRST = "insert into presence (account_id, online) select id, false from account"
            + " where id = any(?) and not exists (select 1 from presence p where p.account_id = account.id)";
    private static final String LOCK = "select account_id, online, seen_at from presence where account_id = any(?)"
            + " order by account_id for update";
    private static final String COMES = "insert into whereabouts (account_id, node_id) select ?, ? where not exists"
            + " (select 1 from whereabouts where account_id = ? and node_id = ?)";
    private static final String GOES = "delete from whereabouts where node_id = ? and account_id = any(?)";
    private static final String TURN =
            "update presence set online = ?, seen_at = ?, touched = " + Sql.SECOND + " where account_id = ?";
    private static final String LEFT = "select w.account_id, (select max(s.last_used_at) from session s"
            + " where s.account_id = w.account_id) used from whereabouts w where w.node_id = ? order by w.account_id"
            + " limit ?";
    private static final String NAMES = "select id, username from account where id = any(?)";

    @Inject
    Sql sql;

    /** @return what others have to be told once this is committed */
    List<PresenceChanged> write(UUID node, Collection<Turn> turns) {
        UUID[] accounts = turns.stream().map(Turn::account).toArray(UUID[]::new);
        UUID[] going =
                turns.stream().filter(turn -> !turn.online()).map(Turn::account).toArray(UUID[]::new);
        UUID[] coming = turns.stream().filter(Turn::online).map(Turn::account).toArray(UUID[]::new);
        if (coming.length > 0) sql.update(FIRST, (Object) coming);
        Map<UUID, Whereabouts> known = new HashMap<>();
        sql.list(LOCK, row -> known.put(Sql.id(row, "account_id"), whereabouts(row)), (Object) accounts);
        for (UUID account : coming) sql.update(COMES, account, node, account, node);
        if (going.length > 0) sql.update(GOES, node, going);
        return turned(turns, known, accounts);
    }

    private List<PresenceChanged> turned(Collection<Turn> turns, Map<UUID, Whereabouts> known, UUID[] accounts) {
        Set<UUID> online = new HashSet<>(sql.list(
                "select account_id from whereabouts where account_id = any(?)",
                row -> Sql.id(row, "account_id"),
                (Object) accounts));
        Map<UUID, String> names = new HashMap<>();
        sql.list(NAMES, row -> names.put(Sql.id(row, "id"), row.getString("username")), (Object) accounts);
        List<PresenceChanged> news = new ArrayList<>();
        for (Turn turn : turns) {
            UUID account = turn.account();
            Whereabouts before = known.get(account);
            if (before == null || before.online() == online.contains(account)) continue;
            Whereabouts now = before.turn(online.contains(account), turn.at());
            sql.update(TURN, now.online(), now.seenAt() == null ? null : Time.micros(now.seenAt()), account);
            news.add(news(account, names.get(account), now));
        }
        return news;
    }

    /**
     * Some of those who are still entered on a node that has ended: they were there until its last sign of life, or
     * until a session of theirs was last used, whichever was later.
     */
    List<Turn> left(Nodes.Ended node, int most) {
        return sql.list(LEFT, row -> new Turn(Sql.id(row, "account_id"), false, seen(node, row)), node.id(), most);
    }

    private static Instant seen(Nodes.Ended node, ResultSet row) throws SQLException {
        Long used = Sql.number(row, "used");
        Instant lastUsed = used == null ? Instant.EPOCH : Time.instant(used);
        return lastUsed.isAfter(node.lastBeat()) ? lastUsed : node.lastBeat();
    }

    Optional<PresenceChanged> standing(UUID account) {
        return sql.one(
                "select p.account_id, p.online, p.seen_at, a.username from presence p join account a"
                        + " on a.id = p.account_id where p.account_id = ?",
                row -> news(account, row.getString("username"), whereabouts(row)),
                account);
    }

    private static PresenceChanged news(UUID account, String username, Whereabouts now) {
        return new PresenceChanged(account, username, now.online(), now.lastSeenAt());
    }

    private static Whereabouts whereabouts(ResultSet row) throws SQLException {
        Long seenAt = Sql.number(row, "seen_at");
        return new Whereabouts(row.getBoolean("online"), seenAt == null ? null : Time.instant(seenAt));
    }
}
