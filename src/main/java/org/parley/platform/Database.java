package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.parley.settings.ParleyDataSource;
import org.parley.settings.Setting;
import org.parley.settings.Settings;
import org.parley.settings.WrongSettings;

/**
 * The data source, and its schema brought up to date before anything else uses it. If that fails, the deployment
 * fails and with it readiness. How far transactions see each other the connections themselves say: where it stands
 * here, some servers ask the database for it each time that a connection comes back.
 */
@DataSourceDefinition(
        name = Database.JNDI,
        className = "org.parley.settings.ParleyDataSource",
        url = "chosen by the settings",
        user = "parley",
        password = "ignored",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.max-wait-time-in-millis=4000"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    public static final String JNDI = "java:app/jdbc/parley";

    private static final Logger CONSOLE = Logger.getLogger("org.parley.console");

    @Resource(lookup = JNDI)
    DataSource source;

    @Inject
    Secrets secrets;

    @PostConstruct
    void open() {
        try {
            Settings.current();
            checkH2();
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(isPostgresql() ? ParleyDataSource.unhurried() : source)
                    .resourceProvider(new ListedMigrations())
                    .javaMigrationClassProvider(List::of)
                    .skipDefaultCallbacks(true)
                    .callbackLocations(new String[0])
                    .placeholders(Map.of("postgresql", isPostgresql() ? "" : "--"))
                    .load()
                    .migrate();
            secrets.open();
        } catch (WrongSettings e) {
            CONSOLE.severe(e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            CONSOLE.severe("Parley cannot use its database: " + e.getMessage());
            throw e;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be opened", e);
        }
    }

    /** For what one of the two stores has and the other has not. */
    public static boolean isPostgresql() {
        return !Settings.current().text(Setting.DB_URL).isEmpty();
    }

    /** H2 before 2.3 is known to corrupt its file, and some servers bring one that hides ours. */
    private void checkH2() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) return;
            try (Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery("select h2version()")) {
                version.next();
                if (!version.getString(1).startsWith("2.4.")) {
                    throw new IllegalStateException("the server's own H2 " + version.getString(1)
                            + " hides the 2.4 that comes with Parley, and is not safe to keep messages in.");
                }
            }
        }
    }
}
