package org.parley.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Whether an account is online, on which node, and when it was last seen. Made when it first comes. */
@Entity
@Table(name = "presence")
class Whereabouts {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    @Id
    @Column(name = "account_id")
    private UUID account;

    private String node;
    private boolean online;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Whereabouts() {}

    Whereabouts(UUID account) {
        this.account = account;
        this.node = "";
    }

    /** @return whether this is news to others */
    boolean turn(Turn turn, String here) {
        boolean news = online != turn.online();
        online = turn.online();
        node = here;
        if (!online && (seenAt == null || !turn.at().isBefore(seenAt.plus(PRECISION)))) seenAt = turn.at();
        return news;
    }

    boolean online() {
        return online;
    }

    /** Null while online, and when never seen go. It is renewed at most once a minute. */
    Instant seenAt() {
        return online ? null : seenAt;
    }
}
