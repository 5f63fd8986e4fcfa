package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.platform.Sql;

/** What the members of a conversation keep at hand. */
@ApplicationScoped
class Pins {
    @Inject
    Sql sql;

    /** Within the transaction that takes the message back. */
    void erase(UUID conversation, long seq) {
        sql.update("delete from pin where conversation_id = ? and seq = ?", conversation, seq);
    }
}
