package org.parley.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.parley.platform.Ids;

/**
 * Fills a store with messages to measure search on. One person, who is there already, gets a room
 * of a tenth of them and fifty direct chats of a thousandth of them each; the rest is said by others among themselves.
 * The words are spread as in a language: few common ones, many rare ones, some Chinese.
 *
 * <pre>java -cp … org.parley.search.MillionMessages JDBC-URL USER USERNAME 1000000</pre>
 */
public final class MillionMessages {
    private static final long BEGUN = 1_700_000_000_000_000L;
    private static final int OWN = 50;
    private static final int BATCH = 1000;
    private static final String[] SYLLABLES =
            "ka ri mo tu len sa do vi pe ran os tel mi nu bar cho ge fal so ty".split(" ");
    private static final String[] CHINESE = "我家在上海东边 今天天气很好 明天见 晚上一起吃饭吗 收到谢谢 在路上了 北京的朋友来了".split(" ");

    private final Random random = new Random(42);
    private final String[] words = new String[20_000];
    private final boolean postgresql;
    private final Connection store;
    private long sent;

    private MillionMessages(Connection store) throws SQLException {
        this.store = store;
        postgresql = store.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = i + 20; n > 0; n /= SYLLABLES.length) word.append(SYLLABLES[n % SYLLABLES.length]);
            words[i] = word.toString();
        }
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection store = DriverManager.getConnection(arguments[0], arguments[1], "")) {
            fill(store, arguments[2], Integer.parseInt(arguments[3]));
        }
    }

    /** @param username of somebody who is there; at least 20,000 messages */
    public static void fill(Connection store, String username, int messages) throws SQLException {
        store.setAutoCommit(false);
        new MillionMessages(store).fill(username, messages);
    }

    private void fill(String username, int all) throws SQLException {
        UUID me = account(username);
        List<UUID> others = new ArrayList<>();
        for (int i = 0; i < OWN; i++) others.add(person("bench" + i));
        int each = all / 1000;
        List<UUID> everybody = new ArrayList<>(others.subList(0, 20));
        everybody.add(me);
        say(room(everybody), everybody, all / 10);
        for (UUID other : others) say(direct(me, other), List.of(me, other), each);
        int left = all - all / 10 - OWN * each;
        for (int i = 0; left > 0; i++) {
            List<UUID> pair = List.of(others.get(i % OWN), person("stranger" + i));
            say(direct(pair.get(0), pair.get(1)), pair, Math.min(left, each * 2));
            left -= each * 2;
        }
        store.commit();
    }

    private UUID account(String username) throws SQLException {
        try (PreparedStatement find = store.prepareStatement("select id from account where username = ?")) {
            find.setString(1, username);
            var row = find.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = store.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private UUID person(String username) throws SQLException {
        UUID id = Ids.next();
        run(
                "insert into account (id, username, display_name, email_verified, receipts, presence_visible,"
                        + " contacts_from, admin, created_at) values (?, ?, ?, false, true, true, 'everyone', false, ?)",
                id,
                username,
                username,
                BEGUN);
        return id;
    }

    private UUID direct(UUID one, UUID other) throws SQLException {
        boolean first = one.toString().compareTo(other.toString()) < 0;
        UUID low = first ? one : other;
        UUID high = first ? other : one;
        run("insert into contact (id, low, high, friends_since) values (?, ?, ?, ?)", Ids.next(), low, high, BEGUN);
        UUID id = conversation("direct", low, high);
        join(id, List.of(one, other));
        return id;
    }

    private UUID room(List<UUID> members) throws SQLException {
        UUID id = conversation("room", null, null);
        run("update conversation set title = 'Everything' where id = ?", id);
        join(id, members);
        return id;
    }

    private UUID conversation(String kind, UUID low, UUID high) throws SQLException {
        UUID id = Ids.next();
        run(
                "insert into conversation (id, kind, low, high, first_seq, last_seq, rev, created_at, changed_at)"
                        + " values (?, ?, ?, ?, 1, 0, 0, ?, ?)",
                id,
                kind,
                low,
                high,
                BEGUN,
                BEGUN);
        return id;
    }

    private void join(UUID conversation, List<UUID> members) throws SQLException {
        for (UUID member : members) {
            run(
                    "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                            + " cleared_seq, marked_unread, pinned, opened) values (?, ?, 'member', 1, 0, 0, 0, 0, false,"
                            + " false, true)",
                    conversation,
                    member);
        }
    }

    private void say(UUID conversation, List<UUID> members, int count) throws SQLException {
        try (PreparedStatement message = store.prepareStatement("insert into message (conversation_id, seq, rev, id,"
                        + " sender_id, client_id, kind, body, silenced, sent_at, deleted)"
                        + " values (?, ?, ?, ?, ?, ?, 'text', ?, false, ?, false)");
                PreparedStatement index = postgresql
                        ? store.prepareStatement("insert into message_words (conversation_id, seq, sent_at, id, grams)"
                                + " values (?, ?, ?, ?, ?)")
                        : null) {
            for (int seq = 1; seq <= count; seq++) {
                UUID id = Ids.next();
                UUID sender = members.get(random.nextInt(members.size()));
                String body = body();
                long at = BEGUN + sent++ * 1000;
                set(message, conversation, seq, seq, id, sender, "c" + seq, body, at);
                if (index != null) {
                    set(
                            index,
                            conversation,
                            seq,
                            at,
                            id,
                            store.createArrayOf("integer", Grams.of(conversation, sender, body)));
                }
                if (seq % BATCH == 0 || seq == count) {
                    message.executeBatch();
                    if (index != null) index.executeBatch();
                }
            }
        }
        run(
                "update conversation set last_seq = ?, rev = ?, changed_at = ? where id = ?",
                count,
                count,
                BEGUN + sent * 1000,
                conversation);
        if (postgresql) {
            run("insert into message_words_reached (conversation_id, seq) values (?, ?)", conversation, count);
        }
        store.commit();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    private String body() {
        int one = random.nextInt(10_000);
        if (one < 200) return CHINESE[one % CHINESE.length];
        StringBuilder body = new StringBuilder();
        for (int i = 3 + random.nextInt(15); i > 0; i--) body.append(word()).append(' ');
        if (one < 205) body.append("100% of snake_case");
        if (one == 205) body.append("zanzibar");
        return body.toString().strip();
    }

    /** The second is half as common as the first, the third a third. */
    private String word() {
        return words[(int) Math.exp(random.nextDouble() * Math.log(words.length)) - 1];
    }
}
