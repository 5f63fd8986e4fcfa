package org.parley.conversation;

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
import org.parley.platform.Database;
import org.parley.platform.Sql;

/** Locks the rows of conversations, always in the order of their ids, and writes them back. Within a transaction. */
@ApplicationScoped
public class Heads {
    private static final String FOUND = "select id, kind, low, high, last_seq, rev, changed_at, still_for, still_seq,"
            + " still_rev, still_at from conversation where id = any(?) order by id";
    private static final String LOCK = FOUND + " for update";

    /** Keeps out everybody who changes a conversation or says something in it, and nobody who merely refers to it. */
    private static final String LOCK_TO_ADD = FOUND + (Database.isPostgresql() ? " for no key update" : " for update");

    private static final String SAVE = "update conversation set last_seq = ?, rev = ?, changed_at = ?,"
            + " still_for = ?, still_seq = ?, still_rev = ?, still_at = ?, touched = " + Sql.SECOND
            + " where id = ?";

    private static final String MEMBERS = "select conversation_id, account_id, role, joined_seq from member"
            + " where conversation_id = any(?) order by joined_at, account_id";

    @Inject
    Sql sql;

    /** Waits up to 2 s for each row. Ids of no conversation are left out. Only rooms cost a query more, one for all. */
    public Map<UUID, Head> lock(Collection<UUID> ids) {
        return locked(sql.list(LOCK, Heads::head, (Object) ids.toArray(UUID[]::new)));
    }

    /**
     * Locks for who only adds messages, to be asked together with what needs the locks. The index of words takes in
     * earlier ones meanwhile, and waits for those alone who change them.
     */
    public Ask<Head> locksToAdd(Collection<UUID> ids) {
        return Ask.of(LOCK_TO_ADD, Heads::head, (Object) ids.toArray(UUID[]::new));
    }

    /** What {@link #locksToAdd} found. */
    public Map<UUID, Head> locked(Collection<Head> found) {
        Map<UUID, Head> heads = new HashMap<>();
        for (Head head : found) heads.put(head.id(), head);
        UUID[] rooms = heads.values().stream()
                .filter(head -> head.kind() == Kind.ROOM)
                .map(Head::id)
                .toArray(UUID[]::new);
        if (rooms.length > 0) sql.list(MEMBERS, row -> member(row, heads), (Object) rooms);
        return heads;
    }

    private static Member member(ResultSet row, Map<UUID, Head> heads) throws SQLException {
        Role role = Role.find(row.getString("role")).orElse(Role.MEMBER);
        Member member = new Member(Sql.id(row, "account_id"), role, row.getLong("joined_seq"));
        heads.get(Sql.id(row, "conversation_id")).put(member);
        return member;
    }

    /** @throws NoSuchConversation where there is none, or this account is not in it */
    public Head lock(UUID id, UUID account) {
        Head head = lock(List.of(id)).get(id);
        if (head == null || !head.joins(account)) throw new NoSuchConversation();
        return head;
    }

    public void save(Collection<Head> heads) {
        sql.batches(saving(heads));
    }

    /** What {@link #save} does, to be done together with something else. */
    public Sql.Batch saving(Collection<Head> heads) {
        return new Sql.Batch(SAVE, heads.stream().map(Head::row).toList());
    }

    private static Head head(ResultSet row) throws SQLException {
        UUID still = Sql.id(row, "still_for");
        return new Head(
                Sql.id(row, "id"),
                Kind.of(row.getString("kind")),
                Sql.id(row, "low"),
                Sql.id(row, "high"),
                row.getLong("last_seq"),
                row.getLong("rev"),
                row.getLong("changed_at"),
                still == null
                        ? null
                        : new Head.Still(
                                still, row.getLong("still_seq"), row.getLong("still_rev"), row.getLong("still_at")));
    }
}
