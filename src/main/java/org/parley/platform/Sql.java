package org.parley.platform;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Plain SQL for the paths where one statement serves many rows. It runs on the same data source as JPA and so in the
 * same transaction. Every value is a bound parameter; an array of ids, numbers or texts is bound as one.
 */
@ApplicationScoped
public class Sql {
    /**
     * The second it is, by the store's own clock: the one clock that all nodes share. Within a transaction on
     * PostgreSQL the second in which it began.
     */
    public static final String SECOND = "cast(extract(epoch from current_timestamp) as bigint)";

    /**
     * Until the transaction ends PostgreSQL plans each statement once. By itself it plans those that take arrays anew each
     * time, since few values make them cheap, and for one value that takes longer than all the rest. A plan that is kept
     * must not look through a table because that was small when it was made.
     */
    private static final String PLANNED_ONCE =
            "select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";

    @Resource(lookup = Database.JNDI)
    DataSource source;

    /**
     * Outside a transaction. A connection that may be shared Open Liberty keeps for the request until that ends, also
     * when it was closed; who then begins a transaction takes a second one, and twenty who do that at once would wait
     * for each other.
     */
    @Resource(name = "jdbc/alone", lookup = Database.JNDI, shareable = false)
    DataSource alone;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Makes one item of a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) items.add(row.of(rows));
            }
            return items;
        } catch (SQLException failure) {
            throw new StoreFailed(failure);
        }
    }

    /** One alone. */
    public <T> List<T> list(Ask<T> query) {
        return list(query.sql(), query.row(), query.values().toArray());
    }

    /**
     * One query after the other, each of which sees what those before it have locked: on PostgreSQL in one round trip.
     * Within a transaction, all of whose statements find their rows by a key.
     */
    public void together(Ask<?>... queries) {
        if (Database.isPostgresql()) {
            List<Ask<?>> all = new ArrayList<>(List.of(queries));
            all.add(0, Ask.of(PLANNED_ONCE, row -> true));
            pipelined(all);
        } else {
            for (Ask<?> query : queries) pipelined(List.of(query));
        }
    }

    private void pipelined(List<Ask<?>> queries) {
        String all = queries.stream().map(Ask::sql).collect(joining("; "));
        Object[] values =
                queries.stream().flatMap(query -> query.values().stream()).toArray();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(all)) {
            bind(connection, statement, values);
            statement.execute();
            for (Ask<?> query : queries) {
                try (ResultSet rows = statement.getResultSet()) {
                    query.read(rows);
                }
                statement.getMoreResults();
            }
        } catch (SQLException failure) {
            throw new StoreFailed(failure);
        }
    }

    public <T> Optional<T> one(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** @return how many rows it changed */
    public int update(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StoreFailed(failure);
        }
    }

    /** The same statement for many rows, in one round trip where the driver can. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(connection, statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new StoreFailed(failure);
        }
    }

    /** A statement, and the rows that it is for. */
    public record Batch(String sql, List<Object[]> rows) {}

    /**
     * One batch after the other, within a transaction. Where each has one row, as when somebody writes who is alone, they
     * go to PostgreSQL in one round trip.
     */
    public void batches(Batch... batches) {
        boolean single = Stream.of(batches).allMatch(batch -> batch.rows().size() == 1);
        if (!single || !Database.isPostgresql()) {
            for (Batch batch : batches) batch(batch.sql(), batch.rows());
            return;
        }
        String all = Stream.of(batches).map(Batch::sql).collect(joining("; "));
        update(
                all,
                Stream.of(batches)
                        .flatMap(batch -> Stream.of(batch.rows().get(0)))
                        .toArray());
    }

    private Connection connection() throws SQLException {
        boolean none = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        return (none ? alone : source).getConnection();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof UUID[] ids) value = connection.createArrayOf("uuid", ids);
            else if (value instanceof Integer[] numbers) value = connection.createArrayOf("integer", numbers);
            else if (value instanceof Long[] numbers) value = connection.createArrayOf("bigint", numbers);
            else if (value instanceof String[] texts) value = connection.createArrayOf("varchar", texts);
            statement.setObject(i + 1, value);
        }
    }

    /** The column as a number, or null. */
    public static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    /** The column as a number, or null. */
    public static Integer integer(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** Both drivers have it so; to be asked for a class, Payara's result looks for a method by reflection each time. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return (UUID) row.getObject(column);
    }
}
