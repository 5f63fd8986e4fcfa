package org.parley.friendship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.parley.platform.Ids;

/**
 * One account asks another. Pending at first; gone once accepted or cancelled; kept when declined, for the waiting
 * time and until the requester has dismissed the refusal. Only its {@link Contact} changes it.
 */
@Entity
@Table(name = "friend_request")
@NamedQuery(
        name = "FriendRequest.pair",
        query =
                "select new org.parley.friendship.PairChanging(r.requester, r.addressee) from FriendRequest r where r.id = :id")
class FriendRequest {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    private UUID requester;
    private UUID addressee;
    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    private boolean silent;

    @Column(name = "declined_at")
    private Instant declinedAt;

    private boolean dismissed;

    protected FriendRequest() {}

    FriendRequest(Contact contact, UUID requester, Note note, boolean silent, Instant now) {
        this.id = Ids.next();
        this.contact = contact;
        this.requester = requester;
        this.addressee = contact.other(requester);
        this.note = note.value();
        this.silent = silent;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID requester() {
        return requester;
    }

    UUID addressee() {
        return addressee;
    }

    String note() {
        return note;
    }

    boolean silent() {
        return silent;
    }

    boolean pending() {
        return declinedAt == null;
    }

    boolean dismissed() {
        return dismissed;
    }

    void deliver() {
        silent = false;
    }

    void decline(Instant now) {
        declinedAt = now;
    }

    void dismiss() {
        dismissed = true;
    }

    /** How long until the requester may ask again; zero or less when they may. */
    Duration cooling(Instant now, Duration wait) {
        return pending() ? Duration.ZERO : Duration.between(now, declinedAt.plus(wait));
    }
}
