package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.account.Caller;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Whether somebody is signed in: asked of the store every time, so that an ended session ends everywhere. */
@ApplicationScoped
public class SessionCheck {
    /** Uses are written down no oftener than this. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final String CHECK = "select s.id, s.account_id, a.username, s.last_used_at"
            + " from session s join account a on a.id = s.account_id"
            + " where s.token_hash = ? and s.expires_at > ? and a.erased_at is null";
    private static final String ALIVE = "select s.id, s.account_id, a.username, s.last_used_at"
            + " from session s join account a on a.id = s.account_id"
            + " where s.id = any(?) and s.expires_at > ? and a.erased_at is null";

    private record Found(Caller caller, Instant lastUsedAt) {}

    @Inject
    SessionStore store;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Whose token this is, if it is a good one. One indexed look-up; asked for every request. */
    public Optional<Caller> check(String token) {
        Optional<Found> found = Token.parse(token)
                .flatMap(known -> sql.one(CHECK, SessionCheck::found, known.hash(), Time.micros(clock.instant())));
        used(found.stream().toList());
        return found.map(Found::caller);
    }

    /** Which of these sessions still stand; a socket that asks this is using its own. */
    public Set<UUID> alive(Collection<UUID> asked) {
        if (asked.isEmpty()) return Set.of();
        List<Found> alive =
                sql.list(ALIVE, SessionCheck::found, asked.toArray(UUID[]::new), Time.micros(clock.instant()));
        used(alive);
        return alive.stream().map(found -> found.caller.session()).collect(Collectors.toSet());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Caller(Sql.id(row, "account_id"), row.getString("username"), Sql.id(row, "id")),
                Time.instant(row.getLong("last_used_at")));
    }

    private void used(List<Found> found) {
        Instant stale = clock.instant().minus(GRAIN);
        List<UUID> ids = found.stream()
                .filter(one -> one.lastUsedAt.isBefore(stale))
                .map(one -> one.caller.session())
                .toList();
        if (!ids.isEmpty()) store.use(ids);
    }
}
