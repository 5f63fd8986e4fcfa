package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.parley.message.History;
import org.parley.platform.Sql;

/** Reads what there is to look through in one conversation, as one account may see it. */
@ApplicationScoped
class Lines {
    static final String COLUMNS = "m.conversation_id, m.seq, m.id, m.sent_at, m.sender_id, m.body";
    /** Takes the account twice. */
    static final String FINDABLE = History.visibleTo("cast(? as uuid)") + " and m.kind = 'text' and m.body is not null";

    static final String BEFORE = "select " + COLUMNS + " from message m where m.conversation_id = ? and " + FINDABLE
            + " and m.seq > ? and m.seq < ? order by m.conversation_id desc, m.seq desc limit ?";
    static final String SENT_AT = "select sent_at from message where conversation_id = ? and seq = ?";

    @Inject
    Sql sql;

    /** The newest before a {@code seq}. */
    List<Line> before(UUID account, Place place, long seq, int limit) {
        return sql.list(BEFORE, Lines::line, place.conversation(), account, account, place.above(), seq, limit);
    }

    /** The first {@code seq} of a conversation that was sent after this; by halving, since times rise with them. */
    long firstAfter(Place place, long sentAt) {
        long low = place.above() + 1;
        long high = place.upTo() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (sentAt(place.conversation(), middle) > sentAt) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private long sentAt(UUID conversation, long seq) {
        return sql.one(SENT_AT, row -> row.getLong(1), conversation, seq).orElse(0L);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                Sql.id(row, "conversation_id"),
                row.getLong("seq"),
                new Mark(row.getLong("sent_at"), Sql.id(row, "id")),
                Sql.id(row, "sender_id"),
                row.getString("body"));
    }
}
