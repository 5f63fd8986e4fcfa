package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.limit.Limit;
import org.parley.platform.Cursor;
import org.parley.platform.Ids;
import org.parley.platform.Invalid;
import org.parley.platform.Page;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Invitations: each lets one person sign up, within a week, where the setting {@code signup} asks for one. Everybody
 * who has an account may invite, where it is not closed.
 */
@ApplicationScoped
@Transactional
public class Invites {
    private static final Duration GOOD = Duration.ofDays(7);
    private static final int MOST = 20;
    private static final String WAITING = " used_at is null and expires_at > ?";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Whether this place takes new people at all. */
    public static boolean areTaken() {
        return !Settings.current().text(Setting.SIGNUP).equals("closed");
    }

    /**
     * @throws SignUpClosed   where nobody may sign up
     * @throws TooManyInvites when 20 of the caller's are waiting
     * @throws org.parley.platform.TooMany beyond ten an hour
     */
    public Invite make(UUID account) {
        if (!areTaken()) throw new SignUpClosed("This place takes no new accounts.");
        Limit.INVITES.take(account);
        // one at a time for each account, so that two at once are not both the twentieth
        sql.one("select id from account where id = ? for update", row -> true, account);
        Instant now = clock.instant();
        long waiting = sql.one(
                        "select count(*) from invite where account_id = ? and" + WAITING,
                        row -> row.getLong(1),
                        account,
                        Time.micros(now))
                .orElseThrow();
        if (waiting >= MOST) throw new TooManyInvites();
        Token code = Token.fresh();
        UUID id = Ids.next();
        Instant expires = now.plus(GOOD);
        sql.update(
                "insert into invite (id, account_id, code_hash, created_at, expires_at) values (?, ?, ?, ?, ?)",
                id,
                account,
                code.hash(),
                Time.micros(now),
                Time.micros(expires));
        return new Invite(id.toString(), code.text(), now, expires);
    }

    /** The caller's that wait for somebody, newest first. */
    public Page<InviteView> waiting(UUID account, String cursor, Integer limit) {
        int most = Cursor.limit(limit, Cursor.DEFAULT_LIMIT);
        List<String> key = Cursor.parse(cursor, 1);
        UUID last = key.isEmpty() ? Ids.LAST : Cursor.id(key.get(0));
        List<InviteView> rows = sql.list(
                "select id, created_at, expires_at from invite where account_id = ? and id < ? and" + WAITING
                        + " order by account_id desc, id desc limit ?",
                row -> new InviteView(
                        Sql.id(row, "id").toString(),
                        Time.instant(row.getLong("created_at")),
                        Time.instant(row.getLong("expires_at"))),
                account,
                last,
                Time.micros(clock.instant()),
                most + 1);
        String next = rows.size() > most ? Cursor.of(rows.get(most - 1).id()) : null;
        return new Page<>(rows.stream().limit(most).toList(), next);
    }

    /** @throws NoSuchInvite when the caller has none that waits under this id */
    public void takeBack(UUID account, String invite) {
        UUID id = Ids.parse(invite).orElseThrow(NoSuchInvite::new);
        int gone = sql.update(
                "delete from invite where id = ? and account_id = ? and" + WAITING,
                id,
                account,
                Time.micros(clock.instant()));
        if (gone == 0) throw new NoSuchInvite();
    }

    /** Whether somebody could sign up with it now: asked before a password is hashed. */
    public boolean isGood(String code) {
        return Token.parse(code)
                .flatMap(token -> sql.one(
                        "select id from invite where code_hash = ? and" + WAITING,
                        row -> true,
                        token.hash(),
                        Time.micros(clock.instant())))
                .isPresent();
    }

    /**
     * Within the transaction that makes the account.
     *
     * @throws Invalid when it is none, or somebody was first
     */
    void use(String code, UUID account) {
        Token token = Token.parse(code).orElseThrow(Invites::noneOfOurs);
        long now = Time.micros(clock.instant());
        int used = sql.update(
                "update invite set used_by = ?, used_at = ? where code_hash = ? and" + WAITING,
                account,
                now,
                token.hash(),
                now);
        if (used == 0) throw noneOfOurs();
    }

    static Invalid noneOfOurs() {
        return new Invalid("inviteCode", "is no invitation, was used, or is too old");
    }

    /** Who came by whose invitation is remembered as long as both are here; what nobody used is not. */
    void sweep() {
        sql.update("delete from invite where used_at is null and expires_at <= ?", Time.micros(clock.instant()));
    }
}
