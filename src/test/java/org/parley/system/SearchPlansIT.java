package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractStringAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.search.MillionMessages;
import org.parley.search.SearchStatements;

/** How the store goes about what search asks, with enough messages that looking through all of them would be dearer. */
class SearchPlansIT {
    private static final boolean POSTGRESQL = Store.current() == Store.POSTGRESQL;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on message(_words)?\\b|MESSAGE\\.tableScan");
    private static final int MESSAGES = 20_000;
    private static final UUID ME = UUID.fromString("0192f000-0000-7000-8000-00000000abcd");

    private static Connection store;
    private static List<UUID> chats;

    @BeforeAll
    static void muchWasSaid() throws SQLException {
        Map<String, String> options = Store.current().database().stream()
                .map(option -> option.substring(2).split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        String url = options.getOrDefault("parley.db.url", "jdbc:h2:mem:plans;DB_CLOSE_DELAY=-1");
        String user = options.getOrDefault("parley.db.user", "parley");
        String password = options.getOrDefault("parley.db.password", "");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("postgresql", POSTGRESQL ? "" : "--"))
                .load()
                .migrate();
        store = DriverManager.getConnection(url, user, password);
        try (Statement statement = store.createStatement()) {
            statement.execute("insert into account (id, username, display_name, email_verified, receipts,"
                    + " presence_visible, contacts_from, admin, created_at) values ('" + ME
                    + "', 'searcher', 'Searcher', false, true, true, 'everyone', false, 0)");
        }
        MillionMessages.fill(store, "searcher", MESSAGES);
        store.setAutoCommit(true);
        try (Statement statement = store.createStatement()) {
            statement.execute(POSTGRESQL ? "vacuum analyze" : "analyze");
        }
        chats = ids("select conversation_id from member where account_id = '" + ME + "'");
    }

    @AfterAll
    static void close() throws SQLException {
        store.close();
    }

    private static List<UUID> ids(String query) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }

    /** The plan, in which no message is looked at that need not be. */
    private static AbstractStringAssert<?> plan(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = store.prepareStatement("explain " + query)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof UUID[] some) value = store.createArrayOf("uuid", some);
                if (value instanceof Long[] some) value = store.createArrayOf("bigint", some);
                if (value instanceof Integer[] some) value = store.createArrayOf("integer", some);
                statement.setObject(i + 1, value);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) plan.append(rows.getString(1)).append('\n');
            }
            return assertThat(plan.toString()).doesNotContainPattern(SCAN);
        }
    }

    private static void wordsAreLookedUpInTheirIndex(Integer[] asked) throws SQLException {
        assumeThat(POSTGRESQL).isTrue();
        Integer[] within = chats.stream().map(SearchStatements::place).toArray(Integer[]::new);
        plan(SearchStatements.CANDIDATES, asked, within, Long.MAX_VALUE, Long.MAX_VALUE, new UUID(-1, -1), 200)
                .contains("Bitmap Index Scan on message_words_by_gram");
    }

    @Test
    void aRareWordIsLookedUpInTheIndexOfWords() throws SQLException {
        wordsAreLookedUpInTheirIndex(SearchStatements.asked("zanzibar"));
    }

    @Test
    void twoChineseCharactersAre() throws SQLException {
        wordsAreLookedUpInTheirIndex(SearchStatements.asked("上海"));
    }

    @Test
    void aPercentSignIs() throws SQLException {
        wordsAreLookedUpInTheirIndex(SearchStatements.asked("100%"));
    }

    @Test
    void theWordsOfOnePersonAre() throws SQLException {
        Integer[] words = SearchStatements.asked("rimo");
        Integer[] asked = java.util.Arrays.copyOf(words, words.length + 1);
        asked[words.length] = SearchStatements.place(ME);
        wordsAreLookedUpInTheirIndex(asked);
    }

    @Test
    void whatTheIndexNamesIsReadByItsKey() throws SQLException {
        UUID[] where = new UUID[20];
        java.util.Arrays.fill(where, chats.get(0));
        plan(
                        SearchStatements.LINES,
                        where,
                        LongStream.rangeClosed(1, 20).boxed().toArray(Long[]::new),
                        ME,
                        ME)
                .containsIgnoringCase(POSTGRESQL ? "message_pkey" : "PRIMARY_KEY");
    }

    @Test
    void theNewestOfAConversationAreReadInTheOrderOfTheKey() throws SQLException {
        plan(SearchStatements.BEFORE, chats.get(0), ME, ME, 0L, Long.MAX_VALUE, 50)
                .containsIgnoringCase(POSTGRESQL ? "Index Scan Backward using message_pkey" : "PRIMARY_KEY")
                .doesNotContain("Sort Key: m.");
    }

    @Test
    void whenSomethingWasSaidIsReadByItsKey() throws SQLException {
        plan(SearchStatements.SENT_AT, chats.get(0), 7L)
                .containsIgnoringCase(POSTGRESQL ? "message_pkey" : "PRIMARY_KEY");
    }

    @Test
    void whatTheIndexDoesNotKnowYetIsReadInTheOrderOfTheKey() throws SQLException {
        assumeThat(POSTGRESQL).isTrue();
        plan(SearchStatements.NEW, chats.subList(0, 10).toArray(UUID[]::new), 50)
                .contains("message_pkey");
    }
}
