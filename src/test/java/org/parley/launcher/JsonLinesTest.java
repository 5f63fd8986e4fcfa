package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final LogRecord entry = new LogRecord(Level.WARNING, "It is \"so\"\n\tand\u0001 😀 \\ so");

    @Test
    void eachEntryIsOneLineThatReadsBack() {
        entry.setLoggerName("org.parley");
        entry.setInstant(Instant.parse("2026-03-04T05:06:07.000008Z"));

        JsonObject read = written();

        assertThat(read.getString("time")).isEqualTo("2026-03-04T05:06:07.000008Z");
        assertThat(read.getString("level")).isEqualTo("WARNING");
        assertThat(read.getString("logger")).isEqualTo("org.parley");
        assertThat(read.getString("message")).isEqualTo(entry.getMessage());
    }

    @Test
    void whatIsKnownBesidesIsAMemberOfItsOwn() {
        entry.setParameters(new Object[] {Map.of("request", "urn:uuid:1", "account", "2")});

        assertThat(written().getString("request")).isEqualTo("urn:uuid:1");
        assertThat(written().getString("account")).isEqualTo("2");
    }

    @Test
    void whatWasThrownStaysInItsLine() {
        entry.setThrown(new IllegalStateException("this"));

        assertThat(written().getString("thrown")).contains("this").contains("JsonLinesTest");
    }

    private JsonObject written() {
        String line = new JsonLines().format(entry);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
