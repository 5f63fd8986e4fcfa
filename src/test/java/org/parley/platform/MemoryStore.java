package org.parley.platform;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The schema in memory, for tests of one feature's statements without a server around them. */
public final class MemoryStore {
    private MemoryStore() {}

    /** Gone with the last connection to it, which the test's own JVM keeps. */
    public static Sql named(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .resourceProvider(new ListedMigrations())
                .javaMigrationClassProvider(List::of)
                .skipDefaultCallbacks(true)
                .placeholders(Map.of("postgresql", "--"))
                .load()
                .migrate();
        Sql sql = new Sql();
        sql.source = source;
        sql.transactions = alwaysOne();
        return sql;
    }

    private static TransactionSynchronizationRegistry alwaysOne() {
        Class<?> type = TransactionSynchronizationRegistry.class;
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, values) -> Status.STATUS_ACTIVE);
    }

    /** How many statements it is asked meanwhile. */
    public static int statements(Sql sql, Runnable meanwhile) {
        AtomicInteger count = new AtomicInteger();
        DataSource source = sql.source;
        sql.source = counted(
                DataSource.class,
                source,
                "getConnection",
                connection -> counted(Connection.class, (Connection) connection, "prepareStatement", statement -> {
                    count.incrementAndGet();
                    return statement;
                }));
        meanwhile.run();
        sql.source = source;
        return count.get();
    }

    private static <T> T counted(Class<T> type, T real, String method, UnaryOperator<Object> what) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, values) -> {
                    Object result = called.invoke(real, values);
                    return called.getName().equals(method) ? what.apply(result) : result;
                }));
    }

    /** Somebody who signed up at that moment. */
    public static UUID account(Sql sql, String username, Instant at) {
        UUID id = Ids.next();
        sql.update(
                "insert into account (id, username, display_name, email_verified, receipts, presence_visible,"
                        + " contacts_from, admin, created_at) values (?, ?, ?, false, true, true, 'everyone', false, ?)",
                id,
                username,
                username,
                Time.micros(at));
        return id;
    }
}
