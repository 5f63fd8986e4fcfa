package org.parley.friendship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Finds the pairs, each under its row's lock until the transaction ends. */
@ApplicationScoped
class Pairs {
    private static final String TOUCH =
            "update contact set touched = " + Sql.SECOND + ", stamp = ? where low = ? and high = ?";

    @PersistenceContext(unitName = "parley")
    EntityManager store;

    @Inject
    Event<PairChanging> changing;

    @Inject
    Event<PairChanged> changed;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Optional<Contact> lock(UUID one, UUID other) {
        changing.fire(new PairChanging(one, other));
        UUID low = Contact.low(one, other);
        touch(low, low.equals(one) ? other : one);
        return store.createNamedQuery("Contact.pair", Contact.class)
                .setParameter("low", low)
                .setParameter("high", low.equals(one) ? other : one)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Locks the row, and leaves a trace for those who do not hear of the change. */
    private void touch(UUID low, UUID high) {
        long stamp = Time.micros(clock.instant());
        if (sql.update(TOUCH, stamp, low, high) > 0) changed.fire(new PairChanged(low, high, stamp));
    }

    /** Of two that open the same pair at the same moment the second fails here, and finds the row when it tries again. */
    Contact lockOrOpen(UUID one, UUID other) {
        return lock(one, other).orElseGet(() -> {
            Contact contact = new Contact(one, other);
            store.persist(contact);
            store.flush();
            UUID low = Contact.low(one, other);
            touch(low, low.equals(one) ? other : one);
            return contact;
        });
    }

    void forget(Contact contact) {
        store.remove(contact);
        store.flush();
    }

    /** The pair that a request is about. Only the id is read before the lock, so that nothing read is older than it. */
    Contact lockOf(UUID request) {
        return store.createNamedQuery("FriendRequest.pair", PairChanging.class)
                .setParameter("id", request)
                .getResultStream()
                .findFirst()
                .map(pair -> lock(pair.one(), pair.other()).orElseThrow(NoSuchRequest::new))
                .orElseThrow(NoSuchRequest::new);
    }
}
