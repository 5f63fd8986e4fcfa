package org.parley.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Duration;
import java.time.Instant;
import org.parley.platform.TooMany;

/**
 * How often something was tried lately. A try is counted before its outcome is known and taken back if it was right:
 * counted afterwards, a hundred at once would all still be the first.
 */
@Entity
@NamedQuery(name = "Tries.sweep", query = "delete from Tries t where t.blockedUntil < :before")
class Tries {
    @Id
    private String subject;

    private int counted;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected Tries() {}

    Tries(Subject subject, Instant now) {
        this.subject = subject.key();
        firstAt = now;
        blockedUntil = now;
    }

    /** @throws TooMany when it is too early for one more */
    void count(TryRule rule, Instant now) {
        if (rule.isForgotten(firstAt, blockedUntil, now)) {
            counted = 0;
            firstAt = now;
        }
        if (counted > 0 && blockedUntil.isAfter(now)) throw new TooMany(Duration.between(now, blockedUntil));
        counted++;
        blockedUntil = rule.blockedUntil(counted, firstAt, now);
    }

    String key() {
        return subject;
    }

    /** That one was none. */
    void takeBack(Instant now) {
        counted = Math.max(0, counted - 1);
        if (blockedUntil.isAfter(now)) blockedUntil = now;
    }
}
