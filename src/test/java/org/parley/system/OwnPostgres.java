package org.parley.system;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL that is nobody else's, so that it can be stopped, frozen and made to forget. */
final class OwnPostgres implements AutoCloseable {
    private final int port = PayaraMicro.freePort();
    private final Path folder;
    private EmbeddedPostgres server;

    OwnPostgres() {
        this(Store.freshFolder());
    }

    /** @param folder where it keeps everything */
    OwnPostgres(Path folder) {
        this.folder = folder;
        starts();
    }

    void starts() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setPort(port)
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once: nobody gets an answer any more, and what is not in its log on disk is gone. */
    void breaks() {
        ProcessHandle postmaster = postmaster();
        Signal.QUIT.to(List.of(postmaster.pid()));
        await("PostgreSQL to end").until(() -> !postmaster.isAlive());
        close();
    }

    /** Stands still, with every connection open. */
    void freezes() {
        Signal.STOP.to(all());
    }

    void thaws() {
        Signal.CONT.to(all());
    }

    /** Ends each connection that is in the middle of a transaction. */
    void cutsTransactions() {
        try (Connection connection = connects();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and application_name = 'Parley' and xact_start is not null");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connects() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** JVM options by which a node uses it. */
    List<String> options() {
        return List.of("-Dparley.db.url=" + url(), "-Dparley.db.user=postgres", "-Dparley.db.password=postgres");
    }

    private List<Long> all() {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
