package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in messages: who may have them, as what they are served, and when they are gone. */
class FilesIT {
    private static final byte[] TEXT = "Six eggs, a loaf of bread".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final Person mallory = Person.signsUp("mallory");
    private final FilesApi hers = new FilesApi(alice);
    private final FilesApi his = new FilesApi(bob);
    private ChatApi chat;

    @BeforeEach
    void friends() {
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    @Test
    void aPictureIsToldByItsContentAndHasAPreview() throws IOException {
        Answer kept = hers.tries("holiday.html", Picture.png(900, 600));

        assertThat(kept)
                .hasStatus(201)
                .has("/name", "holiday.html")
                .has("/type", "image/png")
                .has("/width", 900)
                .has("/height", 600);
        var preview = hers.reads("/files/" + kept.at("/id") + "/preview");
        assertThat(preview.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(preview.body())))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(640, 427);
    }

    @Test
    void whatIsNotASafePictureIsNeverServedAsAnythingThatABrowserOpens() {
        List<byte[]> wolves = Stream.of(
                        "<!DOCTYPE html><script>alert(1)</script>",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                        "GIF89a/*<svg/onload=alert(1)>*/=1;alert(1)",
                        "#!/usr/bin/env node\nalert(1)",
                        "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] wolf : wolves) {
            Answer kept = hers.tries("sheep.png", wolf);
            var served = hers.reads("/files/" + kept.accepted().at("/id"));

            assertThat(kept.at("/width")).isNull();
            assertThat(served.body()).isEqualTo(wolf);
            assertThat(served.headers().map())
                    .containsEntry("Content-Type", List.of("application/octet-stream"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Content-Security-Policy", List.of("sandbox; default-src 'none'"))
                    .containsEntry("Cache-Control", List.of("private, no-cache"))
                    .containsEntry(
                            "Content-Disposition",
                            List.of("attachment; filename=\"sheep.png\"; filename*=UTF-8''sheep.png"));
            assertThat(alice.gets("/files/" + kept.at("/id") + "/preview")).isRefusedAs(404, "urn:parley:no-such-file");
        }
    }

    @Test
    void manyPiecesComeBackByteForByteWholeOrInPart() {
        byte[] large = new byte[3 * 128 * 1024 + 77];
        new Random(7).nextBytes(large);

        String file = hers.uploads("../noise 噪.bin", large);

        assertThat(hers.reads("/files/" + file).body()).isEqualTo(large);
        var part = hers.reads("/files/" + file, "Range", "bytes=131000-262200");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 131000-262200/" + large.length);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(large, 131000, 262201));
        assertThat(hers.reads("/files/" + file, "Range", "bytes=" + large.length + "-")
                        .statusCode())
                .isEqualTo(416);
        assertThat(hers.reads("/files/" + file, "If-None-Match", "\"" + file + "\"")
                        .statusCode())
                .isEqualTo(304);
    }

    /** A server that goes on reading where it should not mixes up what comes after an upload. */
    @Test
    void oneConnectionTakesRequestAfterRequest() throws IOException {
        byte[] form = FilesApi.form("again", "again.bin", new byte[400_000]);
        try (KeptConnection connection = new KeptConnection(alice)) {
            for (int i = 0; i < 60; i++) {
                String kept =
                        connection.asks("POST", "/files", form, "Content-Type", "multipart/form-data; boundary=again");
                assertThat(kept).startsWith("HTTP/1.1 201");
                String file = "/files/" + kept.replaceFirst("(?s).*\"id\":\"([^\"]*).*", "$1");
                assertThat(connection.asks("GET", file, NOTHING)).startsWith("HTTP/1.1 200");
                assertThat(connection.asks("GET", file, NOTHING, "Range", "bytes=131000-262200"))
                        .startsWith("HTTP/1.1 206");
            }
        }
    }

    /** A telephone on a bad line: other bodies are cut after five seconds. */
    @Test
    void anUploadMayHalt() {
        byte[] form = FilesApi.form("halting", "halting.bin", TEXT);
        List<byte[]> pieces = List.of(Arrays.copyOf(form, 20), Arrays.copyOfRange(form, 20, form.length));
        var halting = BodyPublishers.ofByteArrays(() ->
                pieces.stream().peek(piece -> halt(piece == pieces.get(1))).iterator());

        Answer kept = Http.to(alice.site())
                .as(alice.token())
                .with("Content-Type", "multipart/form-data; boundary=halting")
                .send("POST", "/api/v1/files", halting);

        assertThat(kept).hasStatus(201).has("/size", TEXT.length);
    }

    private static void halt(boolean now) {
        try {
            if (now) Thread.sleep(7000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsTooLargeOrEmptyOrNoFileIsRefused() {
        assertThat(hers.tries("large.bin", new byte[8 * 1024 * 1024 + 1])).isRefusedAs(413, "urn:parley:too-large");
        assertThat(hers.tries("larger.bin", new byte[9 * 1024 * 1024])).isRefusedAs(413, "urn:parley:too-large");
        assertThat(hers.tries("nothing.bin", new byte[0])).isRefusedAs(422, "urn:parley:invalid");
        assertThat(alice.posts("/files", "file", "x")).isRefusedAs(415, "urn:parley:unsupported-media-type");
    }

    @Test
    void aFileIsItsOwnersUntilAMessageCarriesIt() {
        String file = hers.uploads("list.txt", TEXT);
        assertThat(bob.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");

        Answer sent = sends(chat, "with-file", "", file);

        assertThat(sent)
                .hasStatus(201)
                .has("/body", "")
                .has("/files/0/name", "list.txt")
                .has("/files/0/size", 25);
        assertThat(his.reads("/files/" + file).body()).isEqualTo(TEXT);
        assertThat(mallory.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
        assertThat(mallory.gets("/files/nonsense")).isRefusedAs(404, "urn:parley:no-such-file");
        assertThat(chat.as(bob).looks()).has("/lastMessage/files/0/id", file);
        assertThat(chat.as(bob).page("")).has("/items/0/files/0/type", "text/plain");
        assertThat(chat.as(bob).changes(0, 10)).has("/items/0/files/0/id", file);
    }

    @Test
    void theSameFilesAgainAreTheSameMessageAndOthersAreNot() {
        String one = hers.uploads("one.txt", TEXT);
        String other = hers.uploads("other.txt", TEXT);
        String id = sends(chat, "again", "look", one, other).accepted().at("/id");

        assertThat(sends(chat, "again", "look", one, other))
                .hasStatus(200)
                .has("/id", id)
                .has("/files/1/id", other);
        assertThat(sends(chat, "again", "look", other, one)).isRefusedAs(422, "urn:parley:client-id-reused");
        assertThat(sends(chat, "again", "look")).isRefusedAs(422, "urn:parley:client-id-reused");
    }

    @Test
    void nobodyAttachesWhatIsNotThereForThem() {
        String file = hers.uploads("list.txt", TEXT);
        String[] eleven = IntStream.range(0, 11)
                .mapToObj(i -> "01930000-0000-7000-8000-0000000000" + (10 + i))
                .toArray(String[]::new);

        assertThat(sends(chat.as(bob), "stolen", "", file)).isRefusedAs(422, "urn:parley:invalid");
        assertThat(sends(chat, "none", "", "nonsense")).isRefusedAs(422, "urn:parley:invalid");
        assertThat(sends(chat, "many", "", eleven)).isRefusedAs(422, "urn:parley:invalid");
        assertThat(sends(chat, "twice", "", file, file)).isRefusedAs(422, "urn:parley:invalid");
        assertThat(sends(chat, "nothing", "")).isRefusedAs(422, "urn:parley:invalid");
        assertThat(chat.history()).isEmpty();
    }

    @Test
    void whoCanReadAFileCanPassItOnAndItOutlivesTheFirstMessage() {
        mallory.befriends(bob);
        String file = hers.uploads("list.txt", TEXT);
        long seq = sends(chat, "first", "", file).accepted().number("/seq");

        assertThat(sends(bob.chatWith(mallory), "passed-on", "", file)).hasStatus(201);
        chat.deletesForEveryone(seq).accepted();

        assertThat(new FilesApi(mallory).reads("/files/" + file).body()).isEqualTo(TEXT);
        assertThat(his.reads("/files/" + file).statusCode()).isEqualTo(200);
        assertThat(alice.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
    }

    @Test
    void deletingForEveryoneTakesTheFileOutOfTheStore() {
        String file = hers.uploads("list.txt", TEXT);
        long seq = sends(chat, "gone", "", file).accepted().number("/seq");

        chat.deletesForEveryone(seq).accepted();

        assertThat(chat.message(seq)).has("/deleted", true).has("/files", "[]");
        assertThat(bob.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
        // an upload that no message carries would be there for its owner: so there is none
        assertThat(alice.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
    }

    @Test
    void whoHidesAMessageLosesItsFileAndTheOtherDoesNot() {
        String file = hers.uploads("list.txt", TEXT);
        long seq = sends(chat, "hidden", "", file).accepted().number("/seq");

        chat.as(bob).deletesForMe(seq).accepted();

        assertThat(bob.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
        assertThat(hers.reads("/files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesLaterOrLeavesARoomHasNoneOfItsFiles() {
        alice.befriends(mallory);
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        String file = hers.uploads("list.txt", TEXT);
        sends(room.chat(), "in-the-room", "", file).accepted();
        assertThat(his.reads("/files/" + file).statusCode()).isEqualTo(200);

        room.adds(mallory).accepted();
        assertThat(mallory.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");

        room.as(bob).removes(bob).accepted();
        assertThat(bob.gets("/files/" + file)).isRefusedAs(404, "urn:parley:no-such-file");
        assertThat(bob.gets("/files/" + file + "/preview")).isRefusedAs(404, "urn:parley:no-such-file");
    }

    @Test
    void aFrameCarriesFilesBothWays() {
        String file = hers.uploads("list.txt", TEXT);
        try (LiveClient window = alice.goesLive();
                LiveClient other = bob.goesLive()) {
            window.says(
                    "type",
                    "send",
                    "ref",
                    "f",
                    "conversation",
                    chat.id(),
                    "clientId",
                    "framed",
                    "files",
                    List.of(file));

            assertThat(other.awaits("message").at("/message/files/0/id")).isEqualTo(file);
        }
    }

    private static Answer sends(ChatApi chat, String clientId, String body, String... files) {
        return chat.sendsFiles(clientId, body, files);
    }
}
