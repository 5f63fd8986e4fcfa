package org.parley.bench;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's PostgreSQL as a process on loopback with a folder of its own, its settings the defaults. Commits are durable. */
final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

    private final int port = Program.freePort();
    private final Program program;

    Postgres(Path folder) {
        Path bin = bin();
        Path data = Program.folder(folder.resolve("postgresql"), USER);
        String store = data.resolve("data").toString();
        Program.run(
                data,
                USER,
                List.of(bin.resolve("initdb").toString(), "-D", store, "-A", "trust", "-U", USER, "-E", "UTF8"));
        program = Program.start(
                data,
                USER,
                Map.of(),
                List.of(
                        bin.resolve("postgres").toString(),
                        "-D",
                        store,
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "log_line_prefix=%d "));
        awaitStart();
    }

    private static Path bin() {
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        if (versions == null) throw new IllegalStateException("PostgreSQL is missing: apt-get install postgresql");
        return Stream.of(versions)
                .max(Comparator.comparingInt(one -> Integer.parseInt(one.getName())))
                .orElseThrow()
                .toPath()
                .resolve("bin");
    }

    private void awaitStart() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                connect("postgres").close();
                return;
            } catch (SQLException notYet) {
                if (!program.isAlive() || System.nanoTime() > end) throw new IllegalStateException(program.said());
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    /** Makes a database and runs these scripts in it. */
    void create(String database, String... scripts) {
        try (Connection all = connect("postgres");
                Statement statement = all.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute(database, scripts);
    }

    void execute(String database, String... scripts) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String script : scripts) statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that this query of a database answers. */
    static long number(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many statements it runs meanwhile in this database, by its own log, beginnings and ends of transactions apart. */
    int statements(String database, Runnable meanwhile) {
        log("alter system set log_statement = 'all'");
        long before = logged(database);
        meanwhile.run();
        long after = logged(database);
        log("alter system reset log_statement");
        return (int) (after - before);
    }

    /** It reads its settings a moment after it was told to. */
    private void log(String change) {
        execute("postgres", change, "select pg_reload_conf()");
        Pause.of(Duration.ofMillis(500));
    }

    private long logged(String database) {
        return program.said()
                .lines()
                .filter(line -> line.startsWith(database + " LOG:  execute ")
                        || line.startsWith(database + " LOG:  statement: "))
                .filter(line -> !line.endsWith(": BEGIN") && !line.endsWith(": COMMIT"))
                .count();
    }

    int port() {
        return port;
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void close() {
        program.close();
    }
}
