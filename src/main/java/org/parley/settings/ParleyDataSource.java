package org.parley.settings;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where Parley keeps its state: an H2 file in the data folder, or the PostgreSQL database that {@code db.url}
 * names. The server makes one, pools its connections and enlists them in its transactions; what the server passes
 * as URL, user and password is ignored, since the settings decide.
 */
public final class ParleyDataSource implements DataSource {
    private static final Logger CONSOLE = Logger.getLogger("org.parley.console");

    /**
     * What waits for a row for longer than on H2 is refused, in place of the connection being given up. A commit is on
     * disk when it returns, and a statement sees all that was committed before it, also where the database has been told
     * otherwise. Nothing that is asked here takes as long as compiling the question would.
     */
    private static final String OPTIONS = "-c lock_timeout=2000 -c synchronous_commit=on"
            + " -c default_transaction_isolation=read\\ committed -c jit=off";

    /**
     * A node may stand still, or be gone without PostgreSQL noticing for hours, as behind a network that is dead. What
     * it had locked the others get back: a statement ends by itself once nobody waits for its answer any more, which is
     * after 4 s, and a transaction in which nothing comes is undone after 8 s. That is longer than a node waits for
     * anything within one, and less than the 15 s after which others take over its people.
     */
    private static final String HURRIED =
            OPTIONS + " -c statement_timeout=5000 -c idle_in_transaction_session_timeout=8000";

    /** Payara says its own name there. */
    private static final boolean GLASSFISH =
            System.getProperty("glassfish.version", "").contains("GlassFish");

    private final Driver driver;
    private final String url;
    private final Properties properties = new Properties();
    private final boolean renewed;

    /** Whether it ever was: at the start somebody looks at the console, and later the log is enough. */
    private volatile boolean opened;

    /** What the server makes, for its pool. */
    public ParleyDataSource() {
        this(Settings.current(), GLASSFISH);
    }

    ParleyDataSource(Settings settings) {
        this(settings, false);
    }

    private ParleyDataSource(Settings settings, boolean renewed) {
        this.renewed = renewed;
        String postgres = settings.text(Setting.DB_URL);
        if (postgres.isEmpty()) {
            UninterruptedFiles.register();
            driver = new org.h2.Driver();
            url = h2(settings.text(Setting.DATA));
            properties.setProperty("user", "parley");
        } else {
            driver = new org.postgresql.Driver();
            url = postgres;
            postgres(settings);
        }
    }

    /**
     * A commit returns when it is on disk (H2 would wait half a second, and a crash then loses what was
     * acknowledged); no port is opened for other processes; the file closes with the pool, not before it.
     */
    private static String h2(String folder) {
        return "jdbc:h2:" + UninterruptedFiles.SCHEME + ":"
                + Path.of(folder).toAbsolutePath().normalize().resolve("parley")
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Connections that nobody pools: who opens one closes it, and sees for themselves when it broke. */
    public static DataSource unpooled() {
        return new ParleyDataSource(Settings.current());
    }

    /**
     * Connections that wait for as long as an answer takes, as changing a large schema may; not pooled, since the
     * others give up after 4 s. PostgreSQL only: nobody but the pool may open the file of an embedded one.
     */
    public static DataSource unhurried() {
        ParleyDataSource source = new ParleyDataSource(Settings.current());
        source.properties.setProperty("socketTimeout", "0");
        source.properties.setProperty("options", OPTIONS);
        return source;
    }

    /** Seconds. Only defaults: what the URL itself says of these wins. */
    private void postgres(Settings settings) {
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "4");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "Parley");
        properties.setProperty("options", HURRIED);
        if (!settings.text(Setting.DB_USER).isEmpty()) {
            properties.setProperty("user", settings.text(Setting.DB_USER));
        }
        if (!settings.text(Setting.DB_PASSWORD).isEmpty()) {
            properties.setProperty("password", settings.text(Setting.DB_PASSWORD));
        }
    }

    String url() {
        return url;
    }

    /** GlassFish's pool of what an application defines cannot be told to look whether a connection still lives. */
    @Override
    public Connection getConnection() throws SQLException {
        return renewed ? Renewed.by(this::open) : open();
    }

    private Connection open() throws SQLException {
        try {
            Connection connection = driver.connect(url, properties);
            opened = true;
            return connection;
        } catch (SQLException e) {
            if (!opened) CONSOLE.severe("Parley cannot open its database: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return getConnection();
    }

    public void setUrl(String ignored) {}

    public void setUser(String ignored) {}

    public void setPassword(String ignored) {}

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter ignored) {}

    @Override
    public void setLoginTimeout(int ignored) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) return type.cast(this);
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
