package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the guide for programs says is run as it stands there: each line of curl, each frame, in its order. */
@Tag("once")
class ApiGuideIT {
    private static final Path GUIDE = Path.of("docs/api.md");
    private static final Pattern STEP =
            Pattern.compile("```(sh|json)\\n(.*?)```|`(\\w+)` is `(/\\w+)` of that answer", Pattern.DOTALL);

    private final Map<String, String> names = new HashMap<>();
    private final Person bob = Person.signsUp("bob");

    @Test
    void everyLineOfTheGuideDoesWhatItSays() throws Exception {
        Matcher step = STEP.matcher(Files.readString(GUIDE));
        String answer = "";
        int lines = 0;

        while (step.find()) {
            String code = step.group(2);
            if (step.group(3) != null) {
                names.put(step.group(3), Answer.text(Answer.find(json(answer), step.group(4))));
            } else if (code.startsWith("curl")) {
                answer = run(code);
                assertThat(answer).as(code).doesNotContain("urn:parley:");
                lines++;
            } else if (code.startsWith("{\"type\":\"send\"")) {
                overTheSocket(code);
            } else if (code.startsWith("PARLEY=")) {
                settle();
            }
        }

        assertThat(lines).isGreaterThan(12);
    }

    private void settle() {
        names.put("PARLEY", Site.shared().base().toString());
        names.put("NAME", Unique.name("ann"));
        names.put("PASSWORD", AccountApi.PASSWORD);
        names.put("OTHER", bob.username());
        names.put("THEIRS", bob.token());
    }

    private String run(String line) throws IOException, InterruptedException {
        Path output = Files.createTempFile("guide", ".out");
        var builder = new ProcessBuilder("bash", "-c", line.strip())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(names);
        int code = builder.start().waitFor();
        String answer = Files.readString(output, StandardCharsets.UTF_8);
        boolean endless = line.contains("/events");
        assertThat(code).as(line + answer).isEqualTo(endless ? 28 : 0);
        if (endless) assertThat(answer).contains("\"type\":\"hello\"");
        return answer;
    }

    private void overTheSocket(String frames) {
        try (LiveClient client = LiveClient.open(Site.shared(), "Authorization", "Bearer " + names.get("TOKEN"))) {
            client.awaits("hello");
            frames.lines().forEach(frame -> client.saysRaw(frame.replace("$CHAT", names.get("CHAT"))));
            client.awaits("the ack", frame -> frame.is("ack") && frame.has("/ref", "1"));
            client.awaits("the pong", frame -> frame.is("pong") && frame.has("/ref", "2"));
            assertThat(client.heard("error")).isEmpty();
        }
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
