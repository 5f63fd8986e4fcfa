package org.parley.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.platform.Ids;
import org.parley.platform.Secrets;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** The letters that wait. Several nodes may ask; one of them gets a letter to send. */
@ApplicationScoped
@Transactional
class LetterStore {
    private static final String USE = "letter";
    private static final int AT_ONCE = 20;
    /** Longer than sending can take: then whoever took the letter is gone, and another may have it. */
    private static final Duration TAKEN = Duration.ofMinutes(2);

    /** @param tries how often it was taken before */
    record Waiting(UUID id, byte[] content, int tries, long nextAt, Instant givesUpAt) {}

    @Inject
    Sql sql;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    int waiting() {
        return sql.one("select count(*) from letter", row -> row.getInt(1)).orElse(0);
    }

    void add(Sheet sheet, Instant givesUpAt) {
        sql.update(
                "insert into letter (id, content, tries, next_at, gives_up_at) values (?, ?, 0, ?, ?)",
                Ids.next(),
                secrets.seal(USE, sheet.bytes()),
                Time.micros(clock.instant()),
                Time.micros(givesUpAt));
    }

    List<Waiting> due() {
        return sql.list(
                "select id, content, tries, next_at, gives_up_at from letter where next_at <= ?"
                        + " order by next_at fetch first " + AT_ONCE + " rows only",
                row -> new Waiting(
                        Sql.id(row, "id"),
                        row.getBytes("content"),
                        row.getInt("tries"),
                        row.getLong("next_at"),
                        Time.instant(row.getLong("gives_up_at"))),
                Time.micros(clock.instant()));
    }

    /** Whether it is this node that sends it now. */
    boolean take(Waiting letter) {
        long until = Time.micros(clock.instant().plus(TAKEN));
        return sql.update(
                        "update letter set next_at = ?, tries = tries + 1 where id = ? and next_at = ?",
                        until,
                        letter.id(),
                        letter.nextAt())
                == 1;
    }

    Sheet sheet(Waiting letter) {
        return Sheet.of(secrets.unseal(USE, letter.content()).orElseThrow());
    }

    void later(UUID id, Duration wait) {
        sql.update(
                "update letter set next_at = ? where id = ?",
                Time.micros(clock.instant().plus(wait)),
                id);
    }

    void remove(UUID id) {
        sql.update("delete from letter where id = ?", id);
    }
}
