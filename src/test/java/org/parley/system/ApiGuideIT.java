package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the guide for programs says is run as it stands there: each line of curl, each frame of websocat, in its order. */
@Tag("once")
class ApiGuideIT {
    private static final Path GUIDE = Path.of("docs/api.md");
    private static final Pattern STEP =
            Pattern.compile("```(sh|json)\\n(.*?)```|`(\\w+)` is `(/\\w+)` of that answer", Pattern.DOTALL);

    private static final Pattern WEBSOCAT =
            Pattern.compile("(?:\\(echo '(\\{.*})'; sleep 1\\) \\| )?websocat (?:-H=\"(.*)\" )?\\$SOCKET/ws");
    private static final Pattern NAME = Pattern.compile("\\$([A-Z]+)");
    private static final Map<String, String> ANSWERS = Map.of("send", "ack", "ping", "pong", "auth", "hello");

    private final Map<String, String> names = new HashMap<>();
    private final Person bob = Person.signsUp("bob");

    @Test
    void everyLineOfTheGuideDoesWhatItSays() throws Exception {
        Matcher step = STEP.matcher(Files.readString(GUIDE));
        String answer = "";
        int lines = 0;
        int frames = 0;

        while (step.find()) {
            String code = step.group(2);
            if (step.group(3) != null) {
                names.put(step.group(3), Answer.text(Answer.find(Words.read(answer), step.group(4))));
            } else if (code.startsWith("curl")) {
                answer = run(code);
                assertThat(answer).as(code).doesNotContain("urn:parley:");
                lines++;
            } else if (code.contains("websocat")) {
                overTheSocket(code);
                frames++;
            } else if (code.startsWith("PARLEY=")) {
                settle();
            }
        }

        assertThat(lines).isGreaterThan(15);
        assertThat(frames).isEqualTo(7);
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

    /** Whatever websocat would do with it; what is no such line is none that anybody could type either. */
    private void overTheSocket(String line) {
        Matcher typed = WEBSOCAT.matcher(line.strip());
        assertThat(typed.matches()).as(line).isTrue();
        String[] headers =
                typed.group(2) == null ? new String[0] : filled(typed.group(2)).split(": ");
        String frame = typed.group(1) == null ? null : filled(typed.group(1).replace("'", ""));
        try (LiveClient client = LiveClient.open(new Site(URI.create(names.get("PARLEY"))), headers)) {
            if (headers.length > 0) client.awaits("hello");
            if (frame == null) return;
            client.saysRaw(frame);
            String answer = ANSWERS.get(Words.read(frame).getString("type"));
            if (answer != null) client.awaits(answer);
            else client.isUpToDate();
            assertThat(client.heard("error")).as(line).isEmpty();
        }
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(name -> names.get(name.group(1)));
    }
}
