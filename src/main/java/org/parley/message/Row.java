package org.parley.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** How a message is read, and which of a conversation's messages an account may see. */
final class Row {
    /** The columns of a message {@code m} and the name of its sender {@code s}. */
    static final String COLUMNS = columns("m");

    private Row() {}

    static String columns(String message) {
        return Stream.of(
                        "id",
                        "conversation_id",
                        "seq",
                        "rev",
                        "client_id",
                        "kind",
                        "body",
                        "reply_to",
                        "sent_at",
                        "edited_at",
                        "deleted",
                        "forwarded",
                        "silenced",
                        "attached",
                        "reacted",
                        "pinned",
                        "event",
                        "about_id",
                        "detail")
                .map(column -> message + "." + column + " m_" + column)
                .collect(Collectors.joining(", ", "", ", s.username m_sender"));
    }

    /** The condition that a message is there for an account, both given as aliases of the statement around it. */
    static String visible(String message, String account) {
        return "(not " + message + ".silenced or " + message + ".sender_id = " + account + ") and not exists"
                + " (select 1 from hidden_message h where h.account_id = " + account
                + " and h.conversation_id = " + message + ".conversation_id and h.seq = " + message + ".seq)";
    }

    static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                view(row),
                row.getBoolean("m_attached"),
                row.getBoolean("m_reacted"),
                row.getBoolean("m_silenced"),
                Sql.id(row, "m_about_id"));
    }

    private static MessageView view(ResultSet row) throws SQLException {
        String event = row.getString("m_event");
        Long editedAt = Sql.number(row, "m_edited_at");
        return new MessageView(
                Sql.id(row, "m_id"),
                Sql.id(row, "m_conversation_id"),
                row.getLong("m_seq"),
                row.getLong("m_rev"),
                row.getString("m_sender"),
                row.getString("m_client_id"),
                row.getString("m_kind"),
                row.getString("m_body"),
                Sql.number(row, "m_reply_to"),
                List.of(),
                List.of(),
                row.getBoolean("m_forwarded"),
                row.getBoolean("m_pinned"),
                event == null ? null : Notice.of(event, row.getString("m_sender"), row.getString("m_detail")),
                Time.instant(row.getLong("m_sent_at")),
                editedAt == null ? null : Time.instant(editedAt),
                row.getBoolean("m_deleted"),
                null);
    }

    /** The message of this row, or null where an outer join found none. */
    static Bare bareOrNull(ResultSet row) throws SQLException {
        UUID id = Sql.id(row, "m_id");
        return id == null ? null : bare(row);
    }
}
