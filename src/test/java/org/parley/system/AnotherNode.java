package org.parley.system;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * Writes into the store of the shared site as another node would whose word does not come: the rows and their traces,
 * and no event. Only PostgreSQL lets two in; where it cannot be reached these stories are not told.
 */
final class AnotherNode implements AutoCloseable {
    /** The JDBC URL of the shared site's store, set by whoever started it. */
    static final String JDBC = "it.jdbc";

    private static final String NOW = "cast(extract(epoch from current_timestamp) as bigint)";

    private final Connection store;

    private AnotherNode(Connection store) {
        this.store = store;
    }

    static AnotherNode joins() throws SQLException {
        Site.shared();
        String url = System.getProperty(JDBC, "");
        Assumptions.assumeTrue(url.startsWith("jdbc:postgresql"), "only PostgreSQL lets two in");
        return new AnotherNode(DriverManager.getConnection(url, "postgres", "postgres"));
    }

    /** @return the {@code seq} of the message, which nobody was told of */
    long stores(ChatApi chat, Person sender, String body, boolean silenced) throws SQLException {
        UUID id = UUID.fromString(chat.id());
        long seq;
        if (silenced)
            run(
                    "update conversation set still_for = ?, still_seq = last_seq, still_rev = rev, still_at = changed_at"
                            + " where id = ? and still_for is null",
                    account(other(chat, sender)),
                    id);
        try (PreparedStatement head = store.prepareStatement("update conversation set last_seq = last_seq + 1,"
                + " rev = rev + 1, touched = " + NOW + " where id = ? returning last_seq, rev")) {
            head.setObject(1, id);
            try (ResultSet row = head.executeQuery()) {
                row.next();
                seq = row.getLong(1);
                run(
                        "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced,"
                                + " sent_at, deleted, forwarded, attached)"
                                + " values (?, ?, ?, ?, ?, ?, 'text', ?, ?, 0, false, false, false)",
                        id,
                        seq,
                        row.getLong(2),
                        UUID.randomUUID(),
                        account(sender.username()),
                        Unique.suffix(),
                        body,
                        silenced);
            }
        }
        return seq;
    }

    /** The same, and nobody can look into any conversation until it is committed, so much later. */
    void storesSlowly(ChatApi chat, Person sender, String body, Duration later) throws SQLException {
        store.setAutoCommit(false);
        try {
            stores(chat, sender, body, false);
            run("lock table conversation in access exclusive mode");
            Thread.sleep(later.toMillis());
            store.commit();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            store.setAutoCommit(true);
        }
    }

    void reads(ChatApi chat, Person reader, long seq) throws SQLException {
        run(
                "update member set delivered_seq = ?, read_seq = ?, pointed = " + NOW
                        + " where conversation_id = ? and account_id = ?",
                seq,
                seq,
                UUID.fromString(chat.id()),
                account(reader.username()));
    }

    void putsOnTop(ChatApi chat, Person member) throws SQLException {
        run(
                "update member set pinned = true, touched = " + NOW + " where conversation_id = ? and account_id = ?",
                UUID.fromString(chat.id()),
                account(member.username()));
    }

    void calls(Person person, String displayName) throws SQLException {
        run(
                "update account set display_name = ?, stamp = stamp + 1, touched = " + NOW + " where username = ?",
                displayName,
                person.username());
    }

    /** Says in one word that these changes of a conversation are news to {@code person}. */
    void tells(Person person, ChatApi chat, Map<Long, Person> byRev) throws SQLException {
        UUID account = account(person.username());
        StringBuilder words = new StringBuilder("another;0");
        for (Map.Entry<Long, Person> change : byRev.entrySet()) {
            String ids =
                    text(UUID.fromString(chat.id()), account(change.getValue().username()));
            words.append(";0:" + ids + ":" + change.getKey() + "," + (change.getKey() - 1) + ",1:" + text(account));
        }
        run("select pg_notify('parley', ?)", words.toString());
    }

    private static String text(UUID... ids) {
        ByteBuffer bytes = ByteBuffer.allocate(16 * ids.length);
        for (UUID id : ids) bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Of all their devices. */
    void signsOut(Person person) throws SQLException {
        run("delete from session where account_id = ?", account(person.username()));
    }

    void endsFriendship(Person one, Person other) throws SQLException {
        UUID a = account(one.username());
        UUID b = account(other.username());
        run(
                "update contact set friends_since = null, stamp = stamp + 1, touched = " + NOW
                        + " where low in (?, ?) and high in (?, ?)",
                a,
                b,
                a,
                b);
    }

    /** Has a socket of theirs. @return what stands for this node in the store */
    UUID holds(Person guest) throws SQLException {
        UUID node = UUID.randomUUID();
        run("insert into node (id, beat, ended) values (?, " + NOW + ", false)", node);
        holds(guest, node);
        return node;
    }

    void holds(Person guest, UUID node) throws SQLException {
        UUID account = account(guest.username());
        run("insert into presence (account_id, online) values (?, false) on conflict do nothing", account);
        run("insert into whereabouts (account_id, node_id) values (?, ?)", account, node);
        run("update presence set online = true, touched = " + NOW + " where account_id = ?", account);
    }

    /** As if the last sign of life of that node was so long ago. */
    void isSilentFor(UUID node, Duration time) throws SQLException {
        run("update node set beat = " + NOW + " - ? where id = ?", time.toSeconds(), node);
    }

    /** Keeps a conversation's row until it {@link #lets} go of it. */
    void holds(ChatApi chat) throws SQLException {
        store.setAutoCommit(false);
        run("update conversation set touched = touched where id = ?", UUID.fromString(chat.id()));
    }

    void lets() throws SQLException {
        store.rollback();
        store.setAutoCommit(true);
    }

    /** The store breaks off while it commits a message of these words, before it is on disk. */
    void breaksOffBeforeTheCommitOf(String body) throws SQLException {
        atTheCommitOf(body, "pg_terminate_backend(pg_backend_pid())");
    }

    /** A message of these words is on disk, and its commit waits to be answered for a replica that is not there. */
    void answersNoCommitOf(String body) throws SQLException {
        atTheCommitOf(body, "set_config('synchronous_commit', 'on', true)");
        run("alter system set synchronous_standby_names = 'nobody'");
        run("select pg_reload_conf()");
    }

    private void atTheCommitOf(String body, String deed) throws SQLException {
        run("create function at_commit() returns trigger language plpgsql as $$ begin if new.body = '" + body
                + "' then perform " + deed + "; end if; return null; end $$");
        run("create constraint trigger at_commit after insert on message deferrable initially deferred"
                + " for each row execute function at_commit()");
    }

    /** @return whether a connection that waited for such an answer was cut off */
    boolean breaksOffWhatWaits() throws SQLException {
        try (PreparedStatement cut = store.prepareStatement("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and wait_event = 'SyncRep'");
                ResultSet gone = cut.executeQuery()) {
            return gone.next();
        }
    }

    /** As if nothing had been. */
    void recovers() throws SQLException {
        run("alter system reset synchronous_standby_names");
        run("select pg_reload_conf()");
        run("drop trigger at_commit on message");
        run("drop function at_commit()");
    }

    private static String other(ChatApi chat, Person sender) {
        return chat.as(sender).looks().accepted().at("/peer/username");
    }

    private UUID account(String username) throws SQLException {
        try (PreparedStatement find = store.prepareStatement("select id from account where username = ?")) {
            find.setString(1, username);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = store.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
