package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.account.AccountMade;
import org.parley.platform.Sql;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * The one conversation of which every account is a member. An announcement is one message and no row for anybody;
 * it appears in somebody's list with the first one made since they signed up.
 */
@ApplicationScoped
public class Announcements {
    /** Made with the tables, the same everywhere. */
    public static final UUID ID = UUID.fromString("0192f000-0000-7000-8000-000000000001");

    private static final String JOIN = "insert into member (conversation_id, account_id, role, view, joined_seq,"
            + " delivered_seq, read_seq, cleared_seq, marked_unread, pinned, opened)"
            + " select c.id, ?, 'member', 1, case when ? then 0 else c.last_seq end, c.last_seq, c.last_seq, 0, false,"
            + " false, false from conversation c where c.id = ?";

    private final boolean all = Settings.current().text(Setting.ROOMS_HISTORY).equals("all");

    @Inject
    Sql sql;

    /** In the same transaction. What was announced before is read. */
    void joined(@Observes AccountMade made) {
        sql.update(JOIN, made.account(), all, ID);
    }
}
