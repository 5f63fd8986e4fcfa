package org.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParleyDataSourceTest {
    @TempDir
    Path folder;

    @Test
    void keepsAnH2FileInTheDataFolderThatIsDurableAndOpensNoPort() {
        var source = new ParleyDataSource(new Settings(Map.of(Setting.DATA, folder.toString())));

        assertThat(source.url())
                .startsWith("jdbc:h2:uninterrupted:" + folder)
                .contains("WRITE_DELAY=0")
                .doesNotContain("AUTO_SERVER");
    }

    @Test
    void staysOpenAndLockedUnderAThreadThatIsInterruptedWhileItWrites() throws Exception {
        var source = new ParleyDataSource(new Settings(Map.of(Setting.DATA, folder.toString())));

        try (var kept = source.getConnection()) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("create table lines (words varchar(9))");
                Thread.currentThread().interrupt();
                connection.commit();
            } finally {
                Thread.interrupted();
            }

            assertThat(kept.createStatement().executeUpdate("insert into lines values ('kept')"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:" + folder.resolve("parley"), "parley", ""))
                    .hasMessageContaining("already in use");
        }
    }

    @Test
    void readsWhatIsCommittedAndNothingElse() throws SQLException {
        var source = new ParleyDataSource(new Settings(Map.of(Setting.DATA, folder.toString())));

        try (var connection = source.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void aPostgresUrlTurnsH2Off() {
        var source = new ParleyDataSource(new Settings(Map.of(Setting.DB_URL, "jdbc:postgresql://localhost/x")));

        assertThat(source.url()).isEqualTo("jdbc:postgresql://localhost/x");
    }
}
