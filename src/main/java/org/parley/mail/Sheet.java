package org.parley.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A letter in its words, as it waits. */
record Sheet(String to, String subject, String text, String html) {
    byte[] bytes() {
        var json = Json.createObjectBuilder()
                .add("subject", subject)
                .add("text", text)
                .add("html", html);
        if (to != null) json.add("to", to);
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static Sheet of(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            return new Sheet(
                    json.getString("to", null),
                    json.getString("subject"),
                    json.getString("text"),
                    json.getString("html"));
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Sheet";
    }
}
