package org.parley.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table that knows an account was thought of when one is erased; a new one is to be thought of too. */
class ErasedTablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE =
            Pattern.compile("^create table (\\w+) \\((.*?)^\\);", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern NAMES_ACCOUNT = Pattern.compile("references account|account_id");

    private static final Map<String, String> BECOMES = Map.ofEntries(
            Map.entry("session", "deleted at once"),
            Map.entry("presence", "deleted at once, and again at the end"),
            Map.entry("whereabouts", "deleted as its connections end"),
            Map.entry("avatar", "deleted at once"),
            Map.entry("email_proof", "deleted at once"),
            Map.entry("password_reset", "deleted at once"),
            Map.entry("totp", "deleted at once"),
            Map.entry("recovery_code", "deleted at once"),
            Map.entry("invite", "deleted at once, used and unused"),
            Map.entry("hidden_message", "deleted at once"),
            Map.entry("pointer_move", "deleted at once"),
            Map.entry("contact", "deleted in steps, with frames to the others"),
            Map.entry("friend_request", "deleted with its contact"),
            Map.entry("reaction", "deleted in steps, each message with a rev of its own"),
            Map.entry("message", "without a sender, body and files, in steps"),
            Map.entry("file", "deleted in steps, but for what another's message carries"),
            Map.entry("member", "left with a notice; in direct chats it stays, for the other"),
            Map.entry("former_member", "deleted at the end"),
            Map.entry("conversation", "stays for the others, who see no peer"),
            Map.entry("pin", "stays, and tells nobody who pinned"),
            Map.entry("report", "stays for those who look after the place, until it is swept"),
            Map.entry("erasure", "deleted when all is done"));

    @Test
    void whatBecomesOfEachIsKnown() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            for (Path migration : migrations.toList()) {
                Matcher table = TABLE.matcher(Files.readString(migration));
                while (table.find()) {
                    if (NAMES_ACCOUNT.matcher(table.group(2)).find()) found.add(table.group(1));
                }
            }
        }

        assertThat(found).hasSizeGreaterThan(15).isSubsetOf(BECOMES.keySet());
    }
}
