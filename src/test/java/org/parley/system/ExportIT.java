package org.parley.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A copy of everything held about somebody, for them alone. */
class ExportIT {
    private final Friends pair = Friends.made();
    private final ChatApi chat = pair.chat();

    private static Map<String, byte[]> export(Person person) {
        var answer = new FilesApi(person).reads("/me/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"parley-" + person.username());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static JsonStructure json(Map<String, byte[]> export, String name) {
        try (var reader = Json.createReader(new StringReader(new String(export.get(name), UTF_8)))) {
            return reader.read();
        }
    }

    private static JsonArray list(Map<String, byte[]> export, String name) {
        return json(export, name).asJsonArray();
    }

    @Test
    void itHoldsWhatTheCallerIsKnowsSaidAndUploaded() {
        Person stranger = Person.signsUp("stranger");
        stranger.requests(pair.one(), "from the garden").accepted();
        String file = new FilesApi(pair.one()).uploads("list.txt", "eggs".getBytes(UTF_8));
        chat.sendsFiles("f", "the list", file).accepted();
        chat.as(pair.two()).says("上海 \"quoted\"\nnext line");
        for (int i = 0; i < 105; i++) chat.says("more " + i);

        Map<String, byte[]> export = export(pair.one());

        assertThat(Answer.text(Answer.find(json(export, "profile.json").asJsonObject(), "/username")))
                .isEqualTo(pair.one().username());
        assertThat(list(export, "sessions.json")).hasSize(1);
        assertThat(list(export, "friends.json")).hasSize(1);
        assertThat(list(export, "blocks.json")).isEmpty();
        assertThat(json(export, "friend-requests.json").toString()).contains("from the garden");
        assertThat(list(export, "conversations.json").toString()).contains(chat.id());
        JsonArray messages = list(export, "messages/" + chat.id() + ".json");
        assertThat(messages).hasSize(107);
        assertThat(messages.getJsonObject(1).getString("body")).isEqualTo("上海 \"quoted\"\nnext line");
        assertThat(messages.getJsonObject(106).getInt("seq")).isEqualTo(107);
        assertThat(export.get("files/" + file + "/list.txt")).isEqualTo("eggs".getBytes(UTF_8));
    }

    @Test
    void nobodyGetsMoreThanTheyMaySee() {
        Person carol = Person.signsUp("carol");
        pair.one().befriends(carol);
        chat.says("between us");
        long hidden = chat.says("hidden from myself").seq();
        chat.deletesForMe(hidden).accepted();
        pair.two().blocks(pair.one()).accepted();
        chat.says("silenced");

        String ones = new String(export(pair.one()).get("messages/" + chat.id() + ".json"), UTF_8);
        String twos = new String(export(pair.two()).get("messages/" + chat.id() + ".json"), UTF_8);

        assertThat(ones).contains("between us", "silenced").doesNotContain("hidden from myself");
        assertThat(twos).contains("between us", "hidden from myself").doesNotContain("silenced");
        assertThat(export(carol)).doesNotContainKey("messages/" + chat.id() + ".json");
    }

    @Test
    void noKeyOfAnyKindIsInIt() {
        Map<String, byte[]> export = export(pair.one());

        export.values().forEach(content -> assertThat(new String(content, UTF_8))
                .doesNotContain(pair.one().token(), "argon2", "hash"));
    }

    @Test
    void onlyOneIsReadAtATime() throws Exception {
        byte[] noise = new byte[8 << 20];
        new Random(1).nextBytes(noise);
        FilesApi files = new FilesApi(pair.one());
        for (int i = 0; i < 3; i++) files.uploads("noise" + i, noise);
        HttpRequest request = HttpRequest.newBuilder(pair.one().site().http("/api/v1/me/export"))
                .header("Authorization", "Bearer " + pair.one().token())
                .build();

        try (InputStream unread =
                Http.CLIENT.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(unread.read()).isEqualTo('P');
            assertThat(pair.one().gets("/me/export").status()).isEqualTo(429);
            assertThat(pair.two().gets("/me/export").status()).isEqualTo(200);
        }

        await().untilAsserted(
                        () -> assertThat(files.reads("/me/export").statusCode()).isEqualTo(200));
    }
}
