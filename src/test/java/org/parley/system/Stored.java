package org.parley.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A message as the store has it.
 *
 * @param event what a notice tells, such as {@code joined} or {@code left}; null for what somebody said
 * @param about of whom it tells
 */
record Stored(String chat, long seq, long rev, String id, String sender, String clientId, String event, String about) {
    private static final String ALL = "select m.conversation_id, m.seq, m.rev, m.id, sender.username, m.client_id,"
            + " m.event, about.username from message m left join account sender on sender.id = m.sender_id"
            + " left join account about on about.id = m.about_id where m.conversation_id = any(?)"
            + " order by m.conversation_id, m.seq";

    static List<Stored> in(OwnPostgres store, Collection<String> chats) {
        UUID[] ids = chats.stream().map(UUID::fromString).toArray(UUID[]::new);
        List<Stored> all = new ArrayList<>();
        try (Connection connection = store.connects();
                PreparedStatement find = connection.prepareStatement(ALL)) {
            find.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = find.executeQuery()) {
                while (row.next())
                    all.add(new Stored(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
