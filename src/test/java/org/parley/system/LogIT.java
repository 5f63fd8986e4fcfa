package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the server's log tells, and in which shape. */
@DisabledIfSystemProperty(named = "it.url", matches = ".+", disabledReason = "its log is elsewhere")
class LogIT {
    private static final boolean OTHER = !System.getProperty("it.start", "").isBlank();

    @Test
    void whatFailedStandsInItOnceUnderTheInstanceThatTheClientWasTold() throws SQLException {
        String instance = refused();

        await().untilAsserted(() -> assertThat(lines())
                .filteredOn(line -> line.contains(instance + " failed"))
                .hasSize(1));
    }

    @Test
    @EnabledIfSystemProperty(named = "it.start", matches = ".+", disabledReason = "JarIT tells of the jar's")
    void onAServerThatIsSetUpAsDescribedEachEntryIsAJsonObjectALine() throws SQLException {
        String instance = refused();

        await().untilAsserted(() -> assertThat(settledLines())
                .allSatisfy(line -> assertThat(Words.read(line)).isNotEmpty())
                .anySatisfy(line -> assertThat(Words.read(line).values())
                        .extracting(Object::toString)
                        .anyMatch(value -> value.contains(instance + " failed"))
                        .anyMatch(value -> value.contains("WARN"))));
    }

    /** A message to a conversation that another node holds. @return the id of the request */
    private static String refused() throws SQLException {
        Friends friends = Friends.made();
        try (AnotherNode elsewhere = AnotherNode.joins()) {
            elsewhere.holds(friends.chat());
            Answer answer = friends.chat().sends("held", "waits");
            elsewhere.lets();
            assertThat(answer).isRefusedAs(503, "urn:parley:try-again");
            return answer.at("/instance");
        }
    }

    /** Some servers speak before they have read how they should. */
    private static List<String> settledLines() {
        return lines().stream().dropWhile(line -> !line.startsWith("{")).toList();
    }

    private static List<String> lines() {
        Path log = OTHER ? OtherServer.logFile() : PayaraMicro.log("server");
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
