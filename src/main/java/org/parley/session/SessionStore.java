package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.account.AccountView;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.account.Keys;
import org.parley.account.NewAccount;
import org.parley.platform.Ids;

/** Rows of sessions, and the transactions that they begin and end in. */
@ApplicationScoped
@Transactional
class SessionStore {
    /** More devices than anybody has; beyond it the oldest sign-ins end. */
    private static final int MOST = 100;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Keys keys;

    @Inject
    AddressStore addresses;

    @Inject
    RecoveryStore recovery;

    @Inject
    Invites invites;

    @Inject
    Event<SessionsEnded> ended;

    @Inject
    Clock clock;

    SignedIn open(AccountView account, Visit visit, Duration idle) {
        Token token = Token.fresh();
        Session session = new Session(Ids.next(), account.id(), token, visit.device(), idle, clock.instant());
        em.persist(session);
        em.flush();
        List<UUID> all = ids(account.id());
        if (all.size() > MOST) end(account.id(), all.subList(MOST, all.size()));
        Caller caller = new Caller(account.id(), account.username(), session.id());
        return new SignedIn(token.text(), session.expiresAt(), caller);
    }

    /**
     * The account and its first session are made together or not at all, and its invitation is used up.
     *
     * @param invite null where none is asked for
     */
    SignedIn open(NewAccount asked, String invite, Visit visit, Duration idle) {
        AccountView account = accounts.create(asked);
        if (invite != null) invites.use(invite, account.id());
        addresses.ask(accounts.own(account.id()), visit.language());
        return open(account, visit, idle);
    }

    /** All in one transaction: a thousand open sockets are one commit a minute. */
    void use(List<UUID> ids) {
        Instant now = clock.instant();
        em.createNamedQuery("Session.some", Session.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(session -> session.use(now));
    }

    /** @param last the last one seen, or null at the beginning */
    List<Session> page(UUID account, UUID last, int limit) {
        TypedQuery<Session> query = em.createNamedQuery(last == null ? "Session.first" : "Session.next", Session.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .setMaxResults(limit);
        return last == null
                ? query.getResultList()
                : query.setParameter("last", last).getResultList();
    }

    /** @throws NoSuchSession when it is not one of this account's */
    void endOne(UUID account, UUID id) {
        Session session = em.find(Session.class, id);
        if (session == null || !session.belongsTo(account)) throw new NoSuchSession();
        end(account, List.of(id));
    }

    void endOthers(Caller caller) {
        List<UUID> others = ids(caller.account()).stream()
                .filter(id -> !id.equals(caller.session()))
                .toList();
        end(caller.account(), others);
    }

    void endAll(UUID account) {
        end(account, ids(account));
    }

    /** Whoever knew the old password is out. */
    void rekey(Caller caller, String hash, String language) {
        keys.replace(caller.account(), hash);
        endOthers(caller);
        recovery.tell(caller.account(), language);
    }

    void sweep() {
        em.createNamedQuery("Session.sweep")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private List<UUID> ids(UUID account) {
        return em.createNamedQuery("Session.ids", UUID.class)
                .setParameter("account", account)
                .getResultList();
    }

    private void end(UUID account, List<UUID> ids) {
        if (ids.isEmpty()) return;
        em.createNamedQuery("Session.delete").setParameter("ids", ids).executeUpdate();
        ended.fire(new SessionsEnded(Set.copyOf(ids), account));
    }
}
