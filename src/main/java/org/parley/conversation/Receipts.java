package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/**
 * Who has received and read a message, and when. The moments are kept for seven days; nobody who joined after the
 * message is told of, and nobody where either hides receipts or blocks the other.
 */
@ApplicationScoped
public class Receipts {
    static final Duration KEPT = Duration.ofDays(7);

    private static final String FIND = "select m.account_id, m.read_seq >= ? has_read, " + moment("false")
            + " delivered_at, " + moment("true") + " read_at"
            + """
             from member m
             join account a on a.id = m.account_id
             join account v on v.id = ?
             left join contact lo on lo.low = v.id and lo.high = a.id
             left join contact hi on hi.high = v.id and hi.low = a.id
             where m.conversation_id = ? and m.account_id <> v.id and m.joined_at <= ? and m.delivered_seq >= ?
               and a.receipts and v.receipts and lo.low_blocks_since is null and lo.high_blocks_since is null
               and hi.low_blocks_since is null and hi.high_blocks_since is null
            """;
    // two nodes may move the same pointer to the same place; whoever waited for the member's row finds it here
    private static final String NOTE = "insert into pointer_move (conversation_id, account_id, seq, moved_at, read)"
            + " select cast(? as uuid), cast(? as uuid), cast(? as bigint), cast(? as bigint), cast(? as boolean)"
            + " where not exists (select 1 from pointer_move p where p.conversation_id = ? and p.account_id = ?"
            + " and p.seq = ? and p.read = ?)";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Where a pointer came to. */
    record Step(UUID conversation, UUID account, long seq, boolean read) {}

    /** When a pointer first came to a message or beyond it. */
    private static String moment(String read) {
        return "(select p.moved_at from pointer_move p where p.conversation_id = m.conversation_id"
                + " and p.account_id = m.account_id and p.read = " + read + " and p.seq >= ?"
                + " order by p.conversation_id, p.account_id, p.read, p.seq fetch first 1 row only)";
    }

    /** Of a message of the viewer's own that others may see, in a direct conversation or a room. */
    public List<Receipt> of(UUID viewer, UUID conversation, long seq, Instant sentAt) {
        // of an older message what came first may be forgotten, and what came later is no answer
        boolean known = sentAt.isAfter(clock.instant().minus(KEPT));
        return sql.list(
                FIND, row -> receipt(row, known), seq, seq, seq, viewer, conversation, Time.micros(sentAt), seq);
    }

    private static Receipt receipt(ResultSet row, boolean known) throws SQLException {
        Long read = known ? Sql.number(row, "read_at") : null;
        Long delivered = known ? Sql.number(row, "delivered_at") : null;
        // whoever has read has received
        if (delivered == null || read != null && read < delivered) delivered = read;
        return new Receipt(Sql.id(row, "account_id"), delivered, row.getBoolean("has_read"), read);
    }

    /** Within the transaction that moves the pointers, after they are moved. */
    void note(List<Step> steps) {
        long now = Time.micros(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        for (Step step : steps) {
            rows.add(new Object[] {
                step.conversation(),
                step.account(),
                step.seq(),
                now,
                step.read(),
                step.conversation(),
                step.account(),
                step.seq(),
                step.read()
            });
        }
        sql.batch(NOTE, rows);
    }

    void forget(Instant before) {
        sql.update("delete from pointer_move where moved_at < ?", Time.micros(before));
    }
}
