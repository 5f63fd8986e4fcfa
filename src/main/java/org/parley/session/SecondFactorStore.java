package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.account.Accounts;
import org.parley.account.OwnAccount;
import org.parley.mail.Letter;
import org.parley.mail.Letters;
import org.parley.platform.Invalid;
import org.parley.platform.Secrets;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.platform.TriedTwice;

/** Secrets of second factors, sealed, and the codes for when they are lost, hashed. */
@ApplicationScoped
@Transactional
class SecondFactorStore {
    private static final String USE = "totp";
    private static final int CODES = 10;
    private static final Duration TOLD = Duration.ofDays(1);

    private record Kept(TotpSecret secret, boolean on, long lastStep) {}

    @Inject
    Accounts accounts;

    @Inject
    Letters letters;

    @Inject
    Secrets secrets;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    boolean isOn(UUID account) {
        return sql.one(
                        "select account_id from totp where account_id = ? and confirmed_at is not null",
                        row -> true,
                        account)
                .isPresent();
    }

    /** @throws TotpIsOn when there is one that counts */
    @TriedTwice
    void start(UUID account, TotpSecret secret) {
        if (isOn(account)) throw new TotpIsOn();
        sql.update("delete from totp where account_id = ?", account);
        sql.update(
                "insert into totp (account_id, secret, last_step) values (?, ?, 0)",
                account,
                secrets.seal(USE, secret.bytes()));
    }

    /** @throws Invalid when it is not a code of now */
    List<String> confirm(UUID account, String code) {
        Kept kept = kept(account).orElseThrow(SecondFactorStore::wrong);
        if (kept.on) throw new TotpIsOn();
        OptionalLong step = kept.secret.step(code, clock.instant(), kept.lastStep);
        if (step.isEmpty()) throw wrong();
        sql.update(
                "update totp set confirmed_at = ?, last_step = ? where account_id = ?",
                Time.micros(clock.instant()),
                step.getAsLong(),
                account);
        return codes(account);
    }

    /** @throws Invalid where it is off */
    List<String> renew(UUID account) {
        if (kept(account).filter(Kept::on).isEmpty()) throw new Invalid("password", "opens no codes: it is off");
        return codes(account);
    }

    void end(UUID account, String language) {
        sql.update("delete from recovery_code where account_id = ?", account);
        boolean wasOn = isOn(account);
        sql.update("delete from totp where account_id = ?", account);
        OwnAccount own = accounts.own(account);
        if (wasOn && own.emailVerified()) {
            letters.write(new Letter(
                    own.email(),
                    AddressStore.locale(own, language),
                    "totp-off",
                    null,
                    TOLD,
                    own.view().username()));
        }
    }

    /** Whether this is a code of now, or one for when the app is lost; it is good this once. */
    boolean take(UUID account, String code) {
        if (code.length() == RecoveryCode.LENGTH) {
            return sql.update(
                            "delete from recovery_code where account_id = ? and code_hash = ?",
                            account,
                            new RecoveryCode(code).hash())
                    == 1;
        }
        Kept kept = kept(account).filter(Kept::on).orElse(null);
        if (kept == null) return false;
        OptionalLong step = kept.secret.step(code, clock.instant(), kept.lastStep);
        if (step.isEmpty()) return false;
        sql.update("update totp set last_step = ? where account_id = ?", step.getAsLong(), account);
        return true;
    }

    private List<String> codes(UUID account) {
        List<RecoveryCode> made =
                Stream.generate(RecoveryCode::fresh).limit(CODES).toList();
        sql.update("delete from recovery_code where account_id = ?", account);
        sql.batch(
                "insert into recovery_code (account_id, code_hash) values (?, ?)",
                made.stream().map(code -> new Object[] {account, code.hash()}).toList());
        return made.stream().map(RecoveryCode::shown).toList();
    }

    /** Locked, so that of two who show the same code at once one is late. */
    private Optional<Kept> kept(UUID account) {
        return sql.one(
                "select secret, confirmed_at, last_step from totp where account_id = ? for update",
                row -> new Kept(
                        new TotpSecret(
                                secrets.unseal(USE, row.getBytes("secret")).orElseThrow()),
                        Sql.number(row, "confirmed_at") != null,
                        row.getLong("last_step")),
                account);
    }

    private static Invalid wrong() {
        return new Invalid("code", "is wrong");
    }
}
