package org.parley.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.parley.platform.Time;

/**
 * Somebody who signed up. The username stays theirs for good; everything else they may change. Erasing leaves the
 * row, without anything personal, because messages stand in others' histories and the name stays reserved.
 */
@Entity
@NamedQuery(name = "Account.byUsername", query = "select a from Account a where a.username = :username")
@NamedQuery(
        name = "Account.byUsernames",
        query = "select a from Account a where a.username in :usernames and a.erasedAt is null")
@NamedQuery(
        name = "Account.byEmail",
        query = "select a from Account a where a.email = :email and a.erasedAt is null"
                + " order by a.emailVerified desc, a.createdAt, a.id")
@NamedQuery(
        name = "Account.reserved",
        query = "select a from Account a where a.erasedAt <= :before and a.username not like '~%'")
@NamedQuery(name = "Account.admins", query = "select count(a) from Account a where a.admin = :admin")
class Account {
    static final String EVERYONE = "everyone";

    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    private String title;
    private String email;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "password_hash")
    private String passwordHash;

    private String locale;
    private boolean receipts;

    @Column(name = "presence_visible")
    private boolean presenceVisible;

    @Column(name = "contacts_from")
    private String contactsFrom;

    private boolean admin;

    /** When the picture was last changed, in microseconds; null where there is none. */
    private Long avatar;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Account() {}

    Account(UUID id, NewAccount asked, Instant now) {
        this.id = id;
        username = asked.username().value();
        displayName = asked.displayName().value();
        email = asked.email() == null ? null : asked.email().value();
        passwordHash = asked.passwordHash();
        receipts = true;
        presenceVisible = true;
        contactsFrom = EVERYONE;
        createdAt = now;
    }

    /** @param since null for initials */
    void showPicture(Instant since) {
        avatar = since == null ? null : Time.micros(since);
    }

    void change(ProfileChange change) {
        if (change.displayName() != null) displayName = change.displayName().value();
        if (change.title() != null)
            title = change.title().value().isEmpty() ? null : change.title().value();
        if (change.locale() != null) locale = change.locale().isEmpty() ? null : change.locale();
        if (change.receipts() != null) receipts = change.receipts();
        if (change.presenceVisible() != null) presenceVisible = change.presenceVisible();
        if (change.contactsFrom() != null) contactsFrom = change.contactsFrom();
    }

    /** A claim until it is proved, and so is a new one; the same address again stays what it is. */
    void claim(EmailAddress address) {
        String claimed = address == null ? null : address.value();
        if (Objects.equals(claimed, email)) return;
        email = claimed;
        emailVerified = false;
    }

    /** @return whether this is still the address */
    boolean prove(String address) {
        if (!address.equals(email)) return false;
        emailVerified = true;
        return true;
    }

    void rekey(String hash) {
        passwordHash = hash;
    }

    void makeAdmin() {
        admin = true;
    }

    /** Nobody's from now on, and nothing personal is left of it; the name stays for as long as it is reserved. */
    void erase(Instant now) {
        displayName = username;
        title = null;
        email = null;
        emailVerified = false;
        passwordHash = null;
        locale = null;
        receipts = false;
        presenceVisible = false;
        contactsFrom = "nobody";
        admin = false;
        avatar = null;
        erasedAt = now;
    }

    /** Lets others take the name: what stands in its place no username can be. */
    void freeName() {
        username = "~" + id.toString().replace("-", "").substring(1);
        displayName = username;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    Login login() {
        return new Login(id, username, passwordHash);
    }

    AccountView view() {
        return new AccountView(id, username, displayName, title, receipts, presenceVisible, contactsFrom, admin);
    }

    OwnAccount own() {
        return new OwnAccount(view(), email, emailVerified, locale);
    }
}
