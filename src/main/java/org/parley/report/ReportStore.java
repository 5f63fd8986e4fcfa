package org.parley.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.friendship.Profile;
import org.parley.platform.Ids;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** The rows of reports. */
@ApplicationScoped
@Transactional
class ReportStore {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MANY = 100;
    private static final String INSERT = "insert into report (id, reporter_id, subject_id, conversation_id, seq,"
            + " reason, remark, body, files, sent_at, state, open_key, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)";
    private static final String PAGE = "select r.*, a.username from report r left join account a"
            + " on a.id = r.reporter_id and a.erased_at is null where r.state = ? and r.id < ?"
            + " order by r.state desc, r.id desc limit ?";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param by null once erased */
    record Row(
            UUID id,
            UUID subject,
            String state,
            String reason,
            String remark,
            String by,
            Reported message,
            Instant createdAt,
            Instant closedAt) {
        ReportView view(Profile account) {
            return new ReportView(id, state, reason, remark, by, account, message, createdAt, closedAt);
        }
    }

    Optional<ReportMade> open(UUID reporter, String key) {
        return sql.one(
                "select id, state, reason, remark, created_at from report where open_key = ?",
                row -> new ReportMade(
                        Sql.id(row, "id"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getString("remark"),
                        Time.instant(row.getLong("created_at"))),
                key);
    }

    /** Two at once wait for each other, so that the second finds the first. */
    Reports.Made add(UUID reporter, Evidence evidence, Complaint complaint) {
        sql.one("select id from account where id = ? for update", row -> true, reporter);
        Optional<ReportMade> first = open(reporter, evidence.key(reporter));
        if (first.isPresent()) return new Reports.Made(first.get(), false);
        Instant now = clock.instant();
        UUID id = Ids.next();
        Reported words = evidence.message();
        sql.update(
                INSERT,
                id,
                reporter,
                evidence.subject(),
                words == null ? null : words.conversation(),
                words == null ? null : words.seq(),
                complaint.reason().text(),
                complaint.remark().value(),
                words == null ? null : words.body(),
                words == null ? null : String.join("\n", words.files()),
                words == null ? null : Time.micros(words.sentAt()),
                evidence.key(reporter),
                Time.micros(now));
        return new Reports.Made(
                new ReportMade(
                        id,
                        Reports.OPEN,
                        complaint.reason().text(),
                        complaint.remark().value(),
                        now),
                true);
    }

    List<Row> page(String state, UUID last, int limit) {
        return sql.list(PAGE, ReportStore::row, state, last, limit);
    }

    /** @throws NoSuchReport when there is none */
    void close(UUID id) {
        sql.one("select id from report where id = ?", row -> true, id).orElseThrow(NoSuchReport::new);
        sql.update(
                "update report set state = 'closed', open_key = null, closed_at = ? where id = ? and state = 'open'",
                Time.micros(clock.instant()),
                id);
    }

    int countOpen() {
        return sql.list("select id from report where state = 'open' limit ?", row -> true, MANY)
                .size();
    }

    /** Closed ones go after 30 days, and the words with them. */
    void sweep() {
        sql.update(
                "delete from report where state = 'closed' and closed_at < ?",
                Time.micros(clock.instant().minus(KEPT)));
    }

    private static Row row(ResultSet row) throws SQLException {
        Long closedAt = Sql.number(row, "closed_at");
        return new Row(
                Sql.id(row, "id"),
                Sql.id(row, "subject_id"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("remark"),
                row.getString("username"),
                message(row),
                Time.instant(row.getLong("created_at")),
                closedAt == null ? null : Time.instant(closedAt));
    }

    private static Reported message(ResultSet row) throws SQLException {
        UUID conversation = Sql.id(row, "conversation_id");
        if (conversation == null) return null;
        String body = row.getString("body");
        String files = row.getString("files");
        return new Reported(
                conversation,
                row.getLong("seq"),
                body == null || body.isEmpty() ? null : body,
                files == null || files.isEmpty() ? List.of() : List.of(files.split("\n")),
                Time.instant(row.getLong("sent_at")));
    }
}
