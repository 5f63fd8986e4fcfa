package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parley.platform.Sql;

/** The one gate to a conversation: who is not in it learns nothing of it. */
@ApplicationScoped
public class Memberships {
    /** The newest {@code seq} and {@code rev} that a member {@code m} of a conversation {@code c} may know of. */
    public static final String LAST_SEQ = "(case when c.still_for = m.account_id then c.still_seq else c.last_seq end)";

    public static final String REV = "(case when c.still_for = m.account_id then c.still_rev else c.rev end)";

    /** That the member {@code m} sees the conversation at all: who did not open it does from the first message on. */
    public static final String LISTED = "(m.opened or " + LAST_SEQ + " > m.joined_seq)";

    /** Everything up to this {@code seq} is cleared for the member {@code m}, was said before joining, or is kept no longer. */
    public static final String FLOOR = "greatest(m.cleared_seq, m.joined_seq, c.first_seq - 1)";

    private static final String OF_ONE = " from member m join conversation c on c.id = m.conversation_id"
            + " where m.conversation_id = ? and m.account_id = ? and " + LISTED;

    /** The {@link #FLOOR} of one. Takes the conversation and the account, and has no row where {@link #get} would refuse. */
    public static final String FLOOR_OF_ONE = "select " + FLOOR + OF_ONE;

    private static final String FIND = "select m.conversation_id, c.kind, m.account_id,"
            + " case when c.low = m.account_id then c.high else c.low end other, " + LAST_SEQ + " last_seq, " + REV
            + " rev, " + FLOOR + " floor_seq, m.delivered_seq, m.read_seq, m.marked_unread" + OF_ONE;

    @Inject
    Sql sql;

    /** @throws NoSuchConversation where there is none, or this account is not in it */
    public Membership get(UUID account, UUID conversation) {
        return sql.one(FIND, Memberships::membership, conversation, account).orElseThrow(NoSuchConversation::new);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                Sql.id(row, "conversation_id"),
                Kind.of(row.getString("kind")),
                Sql.id(row, "account_id"),
                Sql.id(row, "other"),
                row.getLong("last_seq"),
                row.getLong("rev"),
                row.getLong("floor_seq"),
                row.getLong("delivered_seq"),
                row.getLong("read_seq"),
                row.getBoolean("marked_unread"));
    }
}
