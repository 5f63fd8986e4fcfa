package org.parley.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.account.Accounts;
import org.parley.account.AdminCode;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.session.Sessions;

/** The rows of an erasure. Each call is a transaction of its own. */
@ApplicationScoped
@Transactional
class ErasureStore {
    /** How long nobody else may take the name. */
    private static final Duration RESERVED = Duration.ofDays(365);

    /** What is the account's alone, by the column that says whose it is. */
    private static final List<String> OWN = List.of(
            "delete from presence where account_id = ?",
            "delete from hidden_message where account_id = ?",
            "delete from pointer_move where account_id = ?",
            "delete from email_proof where account_id = ?",
            "delete from password_reset where account_id = ?",
            "delete from totp where account_id = ?",
            "delete from recovery_code where account_id = ?",
            "delete from avatar where account_id = ?",
            "delete from invite where account_id = ?",
            "delete from invite where used_by = ?",
            "update report set remark = null where reporter_id = ?",
            // one that is open stays until an admin has looked at it: erasing oneself is no way out of that
            "delete from report where subject_id = ? and state = 'closed'");

    /** What was under way when the account was closed may end for so long: only then is nothing left for sure. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final String LEFT = "delete from member where account_id = ? and conversation_id in"
            + " (select id from conversation where kind <> 'direct')";

    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    AdminCode adminCode;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    /** Nobody is this account any more. Again it changes nothing. */
    void close(UUID account) {
        accounts.erase(account);
        adminCode.renewWithoutAdmins();
        sessions.endAll(account);
        forgetOwn(account);
        sql.update("insert into erasure (account_id, asked_at) values (?, ?)", account, Time.micros(clock.instant()));
    }

    /** Accounts with something left to do. */
    List<UUID> open() {
        return sql.list("select account_id from erasure order by asked_at limit 20", row -> Sql.id(row, "account_id"));
    }

    private void forgetOwn(UUID account) {
        for (String statement : OWN) sql.update(statement, account);
    }

    /** The last step: what tied the account to places where it says nothing any more. */
    void finish(UUID account) {
        long before = Time.micros(clock.instant().minus(UNDER_WAY));
        if (sql.one("select 1 from erasure where account_id = ? and asked_at > ?", row -> true, account, before)
                .isPresent()) return;
        forgetOwn(account);
        sql.update(LEFT, account);
        sql.update("delete from former_member where account_id = ?", account);
        sql.update("delete from erasure where account_id = ?", account);
    }

    /** Names that were reserved for long enough may be taken by others. */
    void freeNames() {
        accounts.freeNames(clock.instant().minus(RESERVED));
    }
}
