package org.parley.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.limit.Limit;
import org.parley.platform.Conflicts;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** Accounts: finding, making and changing them. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final String TOUCH = "update account set touched = " + Sql.SECOND + ", stamp = ? where id = ?";

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Event<AccountChanged> changed;

    @Inject
    Event<AccountMade> made;

    @Inject
    Clock clock;

    public Optional<AccountView> find(Username username) {
        return byUsername(username).map(Account::view);
    }

    /** The accounts of these names, in one query; names of nobody are left out. */
    public List<AccountView> find(Collection<Username> usernames) {
        if (usernames.isEmpty()) return List.of();
        return em.createNamedQuery("Account.byUsernames", Account.class)
                .setParameter(
                        "usernames", usernames.stream().map(Username::value).toList())
                .getResultStream()
                .map(Account::view)
                .toList();
    }

    /** @throws NoSuchAccount for an id that is none */
    public AccountView get(UUID id) {
        return known(id).view();
    }

    /** @throws NoSuchAccount for an id that is none */
    public OwnAccount own(UUID id) {
        return known(id).own();
    }

    /** @throws Invalid when the username is taken */
    public AccountView create(NewAccount asked) {
        Account account = new Account(Ids.next(), asked, clock.instant());
        try {
            em.persist(account);
            em.flush();
        } catch (PersistenceException e) {
            if (Conflicts.isConstraint(e)) throw usernameTaken();
            throw e;
        }
        made.fire(new AccountMade(account.view().id()));
        return account.view();
    }

    /**
     * @throws Invalid with all that cannot be accepted
     * @throws org.parley.platform.TooMany beyond 30 at once and one every two seconds: each is told to all friends
     */
    public OwnAccount change(UUID id, ProfilePatch patch) {
        Limit.PROFILES.take(id);
        ProfileChange change = ProfileChange.of(patch);
        Account account = known(id);
        account.change(change);
        announce(id, change.receipts() != null);
        return account.own();
    }

    /** Whether the account shows a picture; each change makes a new version of it. */
    public void showPicture(UUID id, boolean shown) {
        Account account = known(id);
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        account.showPicture(shown ? clock.instant() : null);
        em.flush();
        announce(id, false);
    }

    /**
     * Taken addresses are not told apart: a claim says nothing until mail to it was answered.
     *
     * @param email null or empty to have none
     * @throws Invalid when it cannot be an address
     */
    public OwnAccount claimEmail(UUID id, String email) {
        Account account = known(id);
        account.claim(email == null || email.isBlank() ? null : new EmailAddress(email));
        return account.own();
    }

    /** @return whether the account still claims this address, and has proved it now */
    public boolean proveEmail(UUID id, String email) {
        Account account = em.find(Account.class, id);
        return account != null && !account.isErased() && account.prove(email);
    }

    /** Takes as long for an id that is none. */
    public Optional<OwnAccount> findOwn(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id))
                .filter(account -> !account.isErased())
                .map(Account::own);
    }

    /**
     * Closes an account for good; the caller of this sees to its sessions and to what it left elsewhere.
     *
     * @throws NoSuchAccount when that was done already
     */
    public void erase(UUID id) {
        Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isErased()) throw new NoSuchAccount();
        account.erase(clock.instant());
        announce(id, false);
    }

    /** The name under which an account that is being erased was known. */
    public String erasedName(UUID id) {
        return em.find(Account.class, id).login().username();
    }

    /** Names of accounts that were erased before this may be taken again. */
    public void freeNames(Instant before) {
        em.createNamedQuery("Account.reserved", Account.class)
                .setParameter("before", before)
                .getResultList()
                .forEach(Account::freeName);
    }

    /** Tells of a change, and leaves a trace for those who do not hear of it. */
    void announce(UUID id, boolean receipts) {
        long stamp = Time.micros(clock.instant());
        sql.update(TOUCH, stamp, id);
        changed.fire(new AccountChanged(id, receipts, stamp));
    }

    boolean haveAdmin() {
        em.flush();
        return em.createNamedQuery("Account.admins", Long.class)
                        .setParameter("admin", true)
                        .getSingleResult()
                > 0;
    }

    /** Erased accounts keep their names. */
    boolean isTaken(Username username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", username.value())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    void rekey(UUID id, String hash) {
        known(id).rekey(hash);
    }

    Login login(UUID id) {
        return known(id).login();
    }

    /** By username, or by e-mail: then whoever proved the address, else whoever claimed it first. */
    Optional<Login> login(String text) {
        if (text == null) return Optional.empty();
        if (text.indexOf('@') < 0)
            return Username.find(text).flatMap(this::byUsername).map(Account::login);
        return em.createNamedQuery("Account.byEmail", Account.class)
                .setParameter("email", EmailAddress.fold(text))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Account::login);
    }

    private Optional<Account> byUsername(Username username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", username.value())
                .getResultStream()
                .findFirst()
                .filter(account -> !account.isErased());
    }

    Account known(UUID id) {
        Account account = em.find(Account.class, id);
        if (account == null || account.isErased()) throw new NoSuchAccount();
        return account;
    }

    static Invalid usernameTaken() {
        return new Invalid("username", "is taken");
    }
}
