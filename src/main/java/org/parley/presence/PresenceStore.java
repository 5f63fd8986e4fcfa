package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parley.platform.Sql;

/** Keeps who is online. Each call is a transaction of its own. */
@ApplicationScoped
@Transactional
class PresenceStore {
    /** Of this start: no other node has it, and none before had it. */
    private final String node = UUID.randomUUID().toString();

    @PersistenceContext(unitName = "parley")
    EntityManager store;

    @Inject
    Sql sql;

    /** @return what others have to be told once this is committed */
    List<PresenceChanged> write(Collection<Turn> turns) {
        List<PresenceChanged> news = new ArrayList<>();
        for (Turn turn : turns) {
            sql.one("select username from account where id = ?", row -> row.getString(1), turn.account())
                    .ifPresent(username -> {
                        Whereabouts whereabouts = of(turn.account());
                        if (whereabouts.turn(turn, node)) {
                            news.add(new PresenceChanged(
                                    turn.account(), username, whereabouts.online(), whereabouts.seenAt()));
                        }
                    });
        }
        return news;
    }

    private Whereabouts of(UUID account) {
        Whereabouts known = store.find(Whereabouts.class, account);
        if (known != null) return known;
        Whereabouts first = new Whereabouts(account);
        store.persist(first);
        return first;
    }

    /**
     * When a node ends, nobody is there to write who leaves: the store still shows people of the last run online. They
     * were last seen when a session of theirs was last used, as far as anybody knows. One node is assumed.
     */
    void forgetLastRun() {
        sql.update(
                """
                update presence set online = ?, seen_at = coalesce(
                  (select max(s.last_used_at) from session s where s.account_id = presence.account_id), seen_at)
                where online = ?
                """,
                false,
                true);
    }
}
