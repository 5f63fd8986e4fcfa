package org.parley.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in on one device. It lives while it is used, at most {@link #LONGEST}, and ends by being deleted: on
 * signing out, when another device revokes it, with a new password.
 */
@Entity
@NamedQuery(
        name = "Session.first",
        query = "select s from Session s where s.account = :account and s.expiresAt > :now order by s.id desc")
@NamedQuery(
        name = "Session.next",
        query = "select s from Session s where s.account = :account and s.expiresAt > :now and s.id < :last"
                + " order by s.id desc")
@NamedQuery(name = "Session.ids", query = "select s.id from Session s where s.account = :account order by s.id desc")
@NamedQuery(name = "Session.some", query = "select s from Session s where s.id in :ids")
@NamedQuery(name = "Session.delete", query = "delete from Session s where s.id in :ids")
@NamedQuery(name = "Session.sweep", query = "delete from Session s where s.expiresAt <= :now")
class Session {
    /** However often it is used. */
    static final Duration LONGEST = Duration.ofDays(90);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "idle_seconds")
    private long idleSeconds;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "user_agent")
    private String userAgent;

    private String address;

    protected Session() {}

    Session(UUID id, UUID account, Token token, Device device, Duration idle, Instant now) {
        this.id = id;
        this.account = account;
        tokenHash = token.hash();
        userAgent = device.userAgent();
        address = device.address();
        idleSeconds = idle.toSeconds();
        createdAt = now;
        use(now);
    }

    final void use(Instant now) {
        Instant idle = now.plusSeconds(idleSeconds);
        Instant end = createdAt.plus(LONGEST);
        lastUsedAt = now;
        expiresAt = idle.isBefore(end) ? idle : end;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean belongsTo(UUID someone) {
        return account.equals(someone);
    }

    SessionView view(UUID current) {
        return new SessionView(id, createdAt, lastUsedAt, userAgent, address, id.equals(current));
    }
}
