package org.parley.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Logger;
import org.parley.platform.Invalid;
import org.parley.platform.Secrets;
import org.parley.platform.Sql;
import org.parley.platform.TriedTwice;

/**
 * How the first admin is made: whoever reads the server's console types its code. There is no default account, and
 * the code is good once, for good; until then every start prints the same one. Once the last admin erased their account
 * there is another code.
 */
@ApplicationScoped
@Transactional
public class AdminCode {
    private static final Logger CONSOLE = Logger.getLogger("org.parley.console");
    private static final String USED = "admin-code-used";
    private static final String GENERATION = "admin-code-generation";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    @Inject
    Accounts accounts;

    @Inject
    Secrets secrets;

    @Inject
    Sql sql;

    void print(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (isOpen()) CONSOLE.info("To become the admin, sign up and enter this code in the settings: " + code());
    }

    /** @throws Invalid when it is not the code, or was used already */
    @TriedTwice
    public void redeem(UUID account, String code) {
        if (!fits(code)) throw new Invalid("code", "is not the code, or was used already");
        sql.update("insert into secret (name, bytes) values (?, ?)", USED, new byte[0]);
        accounts.known(account).makeAdmin();
        accounts.announce(account, false);
    }

    /** Whether this is the code, and nobody has used it yet. It is not used up by that. */
    public boolean fits(String code) {
        String plain = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        boolean right =
                MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code().getBytes(StandardCharsets.UTF_8));
        return right && isOpen();
    }

    /** Where the last admin is gone, the next start prints a code that nobody has seen yet. */
    public void renewWithoutAdmins() {
        if (accounts.haveAdmin() || sql.update("delete from secret where name = ?", USED) == 0) return;
        byte[] next = {(byte) (generation() + 1)};
        if (sql.update("update secret set bytes = ? where name = ?", next, GENERATION) == 0) {
            sql.update("insert into secret (name, bytes) values (?, ?)", GENERATION, next);
        }
    }

    private int generation() {
        return sql.one("select bytes from secret where name = ?", row -> row.getBytes(1)[0] & 0xff, GENERATION)
                .orElse(0);
    }

    /** Whether nobody has used it yet. */
    public boolean isOpen() {
        return sql.one("select name from secret where name = ?", row -> row.getString(1), USED)
                .isEmpty();
    }

    private String code() {
        int generation = generation();
        byte[] bytes = secrets.bytes(generation == 0 ? "admin-code" : "admin-code " + generation);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt((bytes[i] & 0xff) % ALPHABET.length()));
        }
        return code.toString();
    }
}
