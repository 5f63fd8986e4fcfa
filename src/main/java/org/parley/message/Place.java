package org.parley.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.parley.platform.Sql;

/** Where a message stands; the key of what other tables hold of it. */
record Place(UUID conversation, long seq) {
    /** The rows of {@link #conversations} and {@link #numbers} as {@code w(c, s)}. */
    static final String WANTED = "unnest(cast(? as uuid array), cast(? as bigint array)) as w(c, s)";

    /** Of columns {@code conversation_id} and {@code seq}. */
    static Place of(ResultSet row) throws SQLException {
        return new Place(Sql.id(row, "conversation_id"), row.getLong("seq"));
    }

    static UUID[] conversations(Collection<Place> places) {
        return places.stream().map(Place::conversation).toArray(UUID[]::new);
    }

    static Long[] numbers(Collection<Place> places) {
        return places.stream().map(Place::seq).toArray(Long[]::new);
    }
}
