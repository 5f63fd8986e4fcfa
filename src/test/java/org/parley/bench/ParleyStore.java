package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * Parley's tables, filled by SQL: accounts who are signed in already, in pairs of friends with a conversation. What a
 * message of the store is like nobody reads here, so they are all the same.
 */
final class ParleyStore {
    /** Of the first pair; the others follow. Account and conversation of a number are found by it. */
    private static final String ACCOUNT =
            "cast('00000000-0000-7000-8000-' || lpad(cast(%s as varchar), 12, '0') as uuid)";

    private static final String CONVERSATION =
            "cast('00000000-0000-7000-9000-' || lpad(cast(%s as varchar), 12, '0') as uuid)";

    /** The numbers of conversations that are no pair's. */
    static final int ROOM = 1_000_000;

    static final int LIST = 2_000_000;
    static final int LONG = 3_000_000;

    private final String url;
    private final String user;
    private final boolean postgres;

    ParleyStore(String url, String user) {
        this.url = url;
        this.user = user;
        postgres = url.startsWith("jdbc:postgresql:");
    }

    static String token(int account) {
        return "benchmark_" + "0".repeat(33 - String.valueOf(account).length()) + account;
    }

    static String username(int account) {
        return "u" + account;
    }

    static String conversationId(int number) {
        return "00000000-0000-7000-9000-" + String.format("%012d", number);
    }

    /** The schema as Parley makes it, and so many accounts in pairs who have said so much. */
    ParleyStore with(int accounts, int messages) {
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("postgresql", postgres ? "" : "--"))
                .load()
                .migrate();
        execute(
                "insert into account (id, username, display_name, email_verified, receipts, presence_visible,"
                        + " contacts_from, admin, created_at) select " + account("i - 1")
                        + ", 'u' || (i - 1), 'Somebody',"
                        + " false, true, true, 'everyone', false, 0 from " + series(accounts),
                "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                        + " cleared_seq, marked_unread, pinned, opened) select c.id, a.id, 'member', 1, 0, 0, 0, 0, false,"
                        + " false, false from conversation c cross join account a where c.kind = 'announcements'");
        signIn(accounts);
        conversations(0, accounts / 2, "i * 2 - 2", "i * 2 - 1", messages);
        return this;
    }

    /** A room of the first accounts. */
    ParleyStore room(int members) {
        return execute(
                "insert into conversation (id, kind, title, first_seq, last_seq, rev, created_at, changed_at) values ("
                        + conversation(ROOM) + ", 'room', 'Room', 1, 0, 0, 1, 1)",
                "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                        + " cleared_seq, marked_unread, pinned, opened) select " + conversation(ROOM) + ", "
                        + account("i - 1") + ", 'member', 1, 0, 0, 0, 0, false, false, true from " + series(members));
    }

    /** So many conversations of one account, with the first ones, each with so many messages. */
    ParleyStore list(int account, int count, int messages) {
        return conversations(LIST, count, "i - 1", String.valueOf(account), messages);
    }

    /** A conversation of one account with another, with so many messages. */
    ParleyStore longOne(int number, int other, int account, int messages) {
        return conversations(LONG + number, 1, "i - 1 + " + other, String.valueOf(account), messages);
    }

    /** Conversations of pairs from this number on, each with so many messages. */
    private ParleyStore conversations(int from, int count, String low, String high, int messages) {
        String these = " and c.id >= " + conversation(from) + " and c.id < " + conversation(from + count);
        execute(
                "insert into contact (id, low, high, friends_since) select " + conversation(from + " + i - 1") + ", "
                        + account(low) + ", " + account(high) + ", 1 from " + series(count),
                "insert into conversation (id, kind, low, high, first_seq, last_seq, rev, created_at, changed_at) select "
                        + conversation(from + " + i - 1") + ", 'direct', " + account(low) + ", "
                        + account(high) + ", 1, " + messages + ", " + messages + ", 1, 1 from " + series(count),
                "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                        + " cleared_seq, marked_unread, pinned, opened) select c.id, a.id, 'member', 1, 0, c.last_seq,"
                        + " c.last_seq, 0, false, false, true from conversation c join account a on a.id in (c.low, c.high)"
                        + " where c.kind = 'direct'" + these,
                "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced, sent_at,"
                        + " deleted) select c.id, s.i, s.i, " + message("c.id", "s.i")
                        + ", c.low, 'c' || s.i, 'text', '"
                        + "y".repeat(100) + "', false, s.i, false from conversation c cross join "
                        + series(messages).replace(") n", ") s") + " where c.kind = 'direct'" + these);
        // they are in the index of words already, which is so far behind nowhere else
        if (postgres)
            execute(
                    "insert into message_words_reached select c.id, c.last_seq from conversation c where c.kind = 'direct'"
                            + " and c.last_seq > 0" + these);
        return this;
    }

    /** What a store does by itself, sooner or later. */
    ParleyStore settled() {
        return postgres ? execute("vacuum analyze", "checkpoint") : execute("analyze", "checkpoint sync");
    }

    /** In place of signing in, of which each would take a tenth of a second of hashing. */
    private void signIn(int accounts) {
        long now = Instant.now().getEpochSecond() * 1_000_000;
        long end = now + 30L * 24 * 3600 * 1_000_000;
        String insert = "insert into session (id, account_id, token_hash, created_at, last_used_at, idle_seconds,"
                + " expires_at) values (?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < accounts; i++) {
                UUID id = UUID.fromString("00000000-0000-7000-8000-" + String.format("%012d", i));
                statement.setObject(1, id);
                statement.setObject(2, id);
                statement.setBytes(3, digest.digest(token(i).getBytes(StandardCharsets.US_ASCII)));
                statement.setLong(4, now);
                statement.setLong(5, now);
                statement.setLong(6, 30L * 24 * 3600);
                statement.setLong(7, end);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ParleyStore execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    boolean isPostgres() {
        return postgres;
    }

    String url() {
        return url;
    }

    private Connection connect() throws SQLException {
        // a million rows without looking up for each what it belongs to
        String unchecked = postgres ? "?options=-c%20session_replication_role=replica" : "";
        return DriverManager.getConnection(url + unchecked, user, "");
    }

    private static String account(String number) {
        return String.format(ACCOUNT, number);
    }

    private static String conversation(Object number) {
        return String.format(CONVERSATION, number);
    }

    private static String message(String conversation, String seq) {
        String digits = "substring(cast(" + conversation + " as varchar), ";
        return "cast('00000000-' || " + digits + "30, 4) || '-7' || " + digits + "34, 3) || '-a000-' || lpad(cast("
                + seq + " as varchar), 12, '0') as uuid)";
    }

    private String series(int count) {
        return postgres
                ? "(select i from generate_series(1, " + count + ") i) n"
                : "(select x i from system_range(1, " + count + ")) n";
    }
}
