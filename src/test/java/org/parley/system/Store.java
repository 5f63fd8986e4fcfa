package org.parley.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a server under test keeps its data: an own H2 folder, or an own database in one real PostgreSQL. */
enum Store {
    H2 {
        @Override
        List<String> database() {
            return List.of();
        }
    },
    POSTGRESQL {
        @Override
        List<String> database() {
            String name = "parley_" + Unique.suffix();
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return List.of(
                    "-Dparley.db.url=" + Postgres.SERVER.getJdbcUrl("postgres", name),
                    "-Dparley.db.user=postgres",
                    "-Dparley.db.password=postgres");
        }
    };

    /** The store of this run, {@code -Dit.store=h2|postgresql}. */
    static Store current() {
        return valueOf(System.getProperty("it.store", "h2").toUpperCase(Locale.ROOT));
    }

    /** JVM options that choose an empty store of this kind, with what is kept in files in this folder. */
    List<String> fresh(Path folder) {
        List<String> options = new ArrayList<>(database());
        options.add("-Dparley.data=" + folder);
        return options;
    }

    /** JVM options that choose an empty database. */
    abstract List<String> database();

    /** An empty folder for {@code parley.data}. It stays for a look until the next run on this kind of store. */
    static Path freshFolder() {
        try {
            return Files.createTempDirectory(folder(), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this run keeps what it makes. */
    static Path folder() {
        return Folder.PATH;
    }

    private static final class Folder {
        /** Each of the JVMs that run stories at the same time has its own. */
        static final Path PATH = emptied(Path.of(
                        "target",
                        "it",
                        System.getProperty("it.folder", current().name())))
                .toAbsolutePath();

        private static Path emptied(Path folder) {
            try {
                if (Files.exists(folder)) {
                    try (Stream<Path> old = Files.walk(folder)) {
                        old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                    }
                }
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        // it is Parley that is killed in these stories, never the machine
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
