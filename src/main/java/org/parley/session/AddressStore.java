package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.OwnAccount;
import org.parley.mail.Letter;
import org.parley.mail.Letters;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.platform.TriedTwice;

/** Claims of addresses that wait to be proved, one for each account: a new one makes the token of the last worthless. */
@ApplicationScoped
@Transactional
class AddressStore {
    private static final Duration GOOD = Duration.ofDays(1);

    private record Proof(UUID account, String email) {}

    @Inject
    Accounts accounts;

    @Inject
    Letters letters;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @TriedTwice
    void change(UUID account, String email, String language) {
        String old = accounts.own(account).email();
        OwnAccount own = accounts.claimEmail(account, email);
        if (old != null && !old.equals(own.email())) {
            letters.write(new Letter(
                    old, locale(own, language), "moved", null, GOOD, own.view().username()));
        }
        ask(own, language);
    }

    @TriedTwice
    void writeAgain(UUID account, String language) {
        ask(accounts.own(account), language);
    }

    /** Writes to the address that the account claims, unless it is proved. */
    void ask(OwnAccount own, String language) {
        UUID account = own.view().id();
        sql.update("delete from email_proof where account_id = ?", account);
        if (own.email() == null || own.emailVerified() || !letters.areSent()) return;
        Token token = Token.fresh();
        sql.update(
                "insert into email_proof (account_id, token_hash, email, expires_at) values (?, ?, ?, ?)",
                account,
                token.hash(),
                own.email(),
                Time.micros(clock.instant().plus(GOOD)));
        letters.write(new Letter(
                own.email(),
                locale(own, language),
                "verify",
                "/verify-email?token=" + token.text(),
                GOOD,
                own.view().username()));
    }

    /** @throws NoSuchVerification when this proves nothing any more */
    void prove(Token token) {
        Proof proof = sql.one(
                        "select account_id, email from email_proof where token_hash = ? and expires_at > ?",
                        row -> new Proof(Sql.id(row, "account_id"), row.getString("email")),
                        token.hash(),
                        Time.micros(clock.instant()))
                .orElseThrow(NoSuchVerification::new);
        boolean first = sql.update("delete from email_proof where token_hash = ?", (Object) token.hash()) == 1;
        if (!first || !accounts.proveEmail(proof.account(), proof.email())) throw new NoSuchVerification();
    }

    void sweep() {
        sql.update("delete from email_proof where expires_at <= ?", Time.micros(clock.instant()));
    }

    static String locale(OwnAccount own, String language) {
        return own.locale() == null ? language : own.locale();
    }
}
