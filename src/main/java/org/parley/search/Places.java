package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.parley.conversation.Memberships;
import org.parley.platform.Database;
import org.parley.platform.Sql;

/** Where an account may look: its own conversations, and of each what it may see. */
@ApplicationScoped
class Places {
    private static final boolean INDEXED = Database.isPostgresql();
    private static final String MINE = "select c.id, " + Memberships.FLOOR + " above, "
            + Memberships.LAST_SEQ + " up_to, c.changed_at, " + (INDEXED ? "coalesce(r.seq, 0)" : "0") + " reached"
            + " from member m join conversation c on c.id = m.conversation_id"
            + (INDEXED ? " left join message_words_reached r on r.conversation_id = c.id" : "")
            + " where m.account_id = ? and " + Memberships.LISTED;

    @Inject
    Sql sql;

    @Inject
    Memberships memberships;

    List<Place> all(UUID account) {
        return sql.list(MINE, Places::place, account);
    }

    /** @throws org.parley.conversation.NoSuchConversation where there is none, or this account is not in it */
    List<Place> one(UUID account, UUID conversation) {
        memberships.get(account, conversation);
        return sql.list(MINE + " and c.id = ?", Places::place, account, conversation);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Sql.id(row, "id"),
                row.getLong("above"),
                row.getLong("up_to"),
                row.getLong("changed_at"),
                row.getLong("reached"));
    }
}
