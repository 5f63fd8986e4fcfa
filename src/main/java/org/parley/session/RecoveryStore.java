package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.Keys;
import org.parley.account.OwnAccount;
import org.parley.mail.Letter;
import org.parley.mail.Letters;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.platform.TriedTwice;

/** Resets that were asked for, one live token for each account. */
@ApplicationScoped
@Transactional
class RecoveryStore {
    static final Duration GOOD = Duration.ofMinutes(15);
    private static final Duration TOLD = Duration.ofDays(1);

    @Inject
    Accounts accounts;

    @Inject
    Keys keys;

    @Inject
    SessionStore sessions;

    @Inject
    Letters letters;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Does the same for an id that no account has and for an account without a proved address; those letters go nowhere. */
    @TriedTwice
    void ask(UUID whose, String language) {
        Optional<OwnAccount> own = accounts.findOwn(whose);
        Token token = Token.fresh();
        sql.update("delete from password_reset where account_id = ?", whose);
        sql.update(
                "insert into password_reset (account_id, token_hash, expires_at) values (?, ?, ?)",
                whose,
                token.hash(),
                Time.micros(clock.instant().plus(GOOD)));
        letters.write(new Letter(
                own.filter(OwnAccount::emailVerified).map(OwnAccount::email).orElse(null),
                own.map(OwnAccount::locale).orElse(language),
                "reset",
                "/reset-password?token=" + token.text(),
                GOOD,
                own.map(account -> account.view().username()).orElse("")));
    }

    Optional<UUID> whose(Token token) {
        return sql.one(
                "select account_id from password_reset where token_hash = ? and expires_at > ?",
                row -> Sql.id(row, "account_id"),
                token.hash(),
                Time.micros(clock.instant()));
    }

    /** @throws NoSuchReset when another was first */
    void reset(Token token, UUID account, String hash, String language) {
        int used = sql.update(
                "delete from password_reset where token_hash = ? and expires_at > ?",
                token.hash(),
                Time.micros(clock.instant()));
        if (used == 0) throw new NoSuchReset();
        keys.replace(account, hash);
        sessions.endAll(account);
        tell(account, language);
    }

    /** Tells the owner that the password is another one now, where there is a proved address to tell it to. */
    void tell(UUID account, String language) {
        OwnAccount own = accounts.own(account);
        if (!own.emailVerified()) return;
        letters.write(new Letter(
                own.email(),
                AddressStore.locale(own, language),
                "rekeyed",
                null,
                TOLD,
                own.view().username()));
    }

    void sweep() {
        sql.update("delete from password_reset where expires_at <= ?", Time.micros(clock.instant()));
    }
}
