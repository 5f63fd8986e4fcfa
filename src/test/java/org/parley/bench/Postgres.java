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
                        "unix_socket_directories="));
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

    long number(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many statements it runs meanwhile, by its own log. */
    int statements(Runnable meanwhile) {
        long before = logged();
        execute("postgres", "alter system set log_statement = 'all'", "select pg_reload_conf()");
        Pause.of(Duration.ofMillis(500));
        meanwhile.run();
        execute("postgres", "alter system reset log_statement", "select pg_reload_conf()");
        return (int) (logged() - before) - 1;
    }

    private long logged() {
        return program.said()
                .lines()
                .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
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
