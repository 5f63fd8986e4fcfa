package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.platform.Sql;

/** Reads what changed in the last seconds, by whichever node: one query, seven ranges of an index, mostly empty. */
@ApplicationScoped
class Traces {
    /** Longer than a change takes to be committed after the row was written, and than a sweep that failed twice. */
    private static final int SECONDS = 10;

    private static final String VIEW = "view * 16 + case notify when 'all' then 0 when 'mentions' then 4 else 8 end"
            + " + case when pinned then 2 else 0 end + case when marked_unread then 1 else 0 end";
    private static final String LATELY = writtenIn(SECONDS);

    private static final String NOW =
            "select " + VIEW + " val from member where conversation_id = ? and account_id = ?";
    private static final String NAMES = "select id, username from account where id = any(?)";
    private static final String CONCERNING = "select conversation_id id from member where conversation_id = any(?)"
            + " and account_id = any(?) union select conversation_id from former_member where conversation_id = any(?)"
            + " and account_id = any(?)";
    private static final String AMONG =
            "select account_id from member where conversation_id = ? and account_id = any(?)";
    private static final String FORMERLY =
            "select account_id from former_member where conversation_id = ? and account_id = any(?)";

    @Inject
    Sql sql;

    /** @param missed so many seconds more than usual; mostly none */
    List<Trace> written(int missed) {
        return sql.list(missed == 0 ? LATELY : writtenIn(SECONDS + missed), Trace::of);
    }

    /** Said in the statement, and no parameter: PostgreSQL is to know that these are few. */
    private static String writtenIn(int seconds) {
        String since = " >= " + Sql.SECOND + " - " + seconds;
        return "select 'SAID' kind, id one, cast(null as uuid) other, rev val from conversation where touched" + since
                + " union all select 'DELIVERED', conversation_id, account_id, delivered_seq from member where pointed"
                + since
                + " union all select 'READ', conversation_id, account_id, read_seq from member where pointed" + since
                + " union all select 'VIEW', conversation_id, account_id, " + VIEW + " from member where touched"
                + since
                + " union all select 'PAIR', low, high, stamp from contact where touched" + since
                + " union all select 'ACCOUNT', id, null, stamp from account where touched" + since
                + " union all select 'PRESENCE', account_id, null, case when online then 1 else 0 end from presence"
                + " where touched" + since;
    }

    /** The view of a member as it is now; nothing for who is none. */
    Optional<Trace> view(UUID conversation, UUID account) {
        return sql.one(NOW, row -> Trace.view(conversation, account, row.getLong("val")), conversation, account);
    }

    /** The usernames of these accounts. */
    Map<UUID, String> names(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        if (accounts.isEmpty()) return names;
        sql.list(NAMES, row -> names.put(Sql.id(row, "id"), row.getString("username")), (Object)
                accounts.toArray(UUID[]::new));
        return names;
    }

    /** Those of these conversations that concern any of these accounts, which are in them or were. */
    Set<UUID> concerning(UUID[] conversations, UUID[] accounts) {
        return new HashSet<>(
                sql.list(CONCERNING, row -> Sql.id(row, "id"), conversations, accounts, conversations, accounts));
    }

    /** Which of these accounts are in a conversation. */
    List<UUID> members(UUID conversation, UUID[] accounts) {
        return sql.list(AMONG, row -> Sql.id(row, "account_id"), conversation, accounts);
    }

    /** Which of these accounts were in a room, and are no more. */
    List<UUID> gone(UUID conversation, UUID[] accounts) {
        return sql.list(FORMERLY, row -> Sql.id(row, "account_id"), conversation, accounts);
    }
}
