package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Keys that all nodes share and nobody outside knows. One random root is made when the first node first starts and
 * kept in the store; each use has its own key of 32 bytes, derived from it.
 */
@ApplicationScoped
public class Secrets {
    private static final String ROOT = "root";

    @Resource(lookup = Database.JNDI)
    DataSource source;

    private SecretKeySpec root;

    /** The key for one use, the same 32 bytes on every node and after every start. */
    public byte[] bytes(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(root);
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void open() throws SQLException {
        try (Connection connection = source.getConnection()) {
            root = new SecretKeySpec(readOrMake(connection), "HmacSHA256");
        }
    }

    private static byte[] readOrMake(Connection connection) throws SQLException {
        Optional<byte[]> kept = read(connection);
        if (kept.isPresent()) return kept.get();
        byte[] made = new byte[32];
        new SecureRandom().nextBytes(made);
        try (PreparedStatement insert = connection.prepareStatement("insert into secret (name, bytes) values (?, ?)")) {
            insert.setString(1, ROOT);
            insert.setBytes(2, made);
            insert.executeUpdate();
            return made;
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith("23")) throw e;
            return read(connection).orElseThrow(); // another node was first
        }
    }

    private static Optional<byte[]> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select bytes from secret where name = ?")) {
            select.setString(1, ROOT);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }
}
