package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.platform.Ask;
import org.parley.platform.Sql;

/** Finds the messages that a batch would repeat, by the unique key that makes a send happen once. */
@ApplicationScoped
class Originals {
    private static final String FIND = "select " + Row.COLUMNS + ", m.sender_id, m.digest"
            + " from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as varchar array)) as w(c, a, k)"
            + " join message m on m.conversation_id = w.c and m.sender_id = w.a and m.client_id = w.k"
            + " join account s on s.id = m.sender_id";

    @Inject
    Extras extras;

    Ask<Found> ask(List<Send> batch) {
        return Ask.of(
                FIND,
                Originals::found,
                batch.stream().map(Send::conversation).toArray(UUID[]::new),
                batch.stream().map(send -> send.sender().account()).toArray(UUID[]::new),
                batch.stream().map(send -> send.message().clientId()).toArray(String[]::new));
    }

    Map<Original.Key, Original> of(Collection<Found> rows) {
        Map<Original.Key, Original> found = new HashMap<>();
        for (Found one : rows) {
            MessageView message = extras.complete(one.sender(), one.message());
            found.put(
                    new Original.Key(message.conversation(), one.sender(), message.clientId()),
                    new Original(message, one.digest()));
        }
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(Row.bare(row), Sql.id(row, "sender_id"), row.getBytes("digest"));
    }

    record Found(Bare message, UUID sender, byte[] digest) {}
}
