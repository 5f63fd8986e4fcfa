package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.platform.TooMany;
import org.parley.platform.TriedTwice;

/** The counts, under their rows' locks: always the account's before the address's. */
@ApplicationScoped
@Transactional
class TriesStore {
    /** No rule looks back further. */
    private static final Duration KEPT = Duration.ofHours(25);

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Clock clock;

    /** @throws TooMany when it is too early for one of them; then none is counted */
    @TriedTwice
    void count(List<Subject> subjects) {
        Instant now = clock.instant();
        for (Subject subject : subjects) row(subject, now).count(subject.rule(), now);
    }

    void takeBack(List<Subject> subjects) {
        Instant now = clock.instant();
        for (Subject subject : subjects) {
            Tries tries = locked(subject);
            if (tries != null) tries.takeBack(now);
        }
    }

    void forget(Subject subject) {
        Tries tries = locked(subject);
        if (tries != null) em.remove(tries);
    }

    void sweep() {
        em.createNamedQuery("Tries.sweep")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Tries row(Subject subject, Instant now) {
        Tries known = locked(subject);
        if (known != null) return known;
        Tries made = new Tries(subject, now);
        em.persist(made);
        em.flush();
        return made;
    }

    private Tries locked(Subject subject) {
        return em.find(Tries.class, subject.key(), LockModeType.PESSIMISTIC_WRITE);
    }
}
