package org.parley.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Keys that all nodes share and nobody outside knows. One random root is made when the first node first starts and
 * kept in the store; each use has its own key of 32 bytes, derived from it.
 */
@ApplicationScoped
public class Secrets {
    private static final String ROOT = "root";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** Readable again by this use's {@link #unseal} alone (AES-GCM). */
    public byte[] seal(String use, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, use, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for this use, or empty where it was not, or was changed since. */
    public Optional<byte[]> unseal(String use, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) return Optional.empty();
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, use, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String use, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(bytes("seal " + use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
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
        RANDOM.nextBytes(made);
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
