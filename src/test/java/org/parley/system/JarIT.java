package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one file that people run. */
@OwnParley
@Tag("once")
class JarIT {
    private static final Path DATA = Store.freshFolder();
    private static ParleyProcess parley;
    private static Http http;

    @BeforeAll
    static void startAsBehindAProxyWithTls() throws IOException {
        List<String> jvm =
                ParleyProcess.jvm(Store.current().fresh(DATA), "base-url=https://chat.example.org", "log.format=json");
        parley = ParleyProcess.ofJar(jvm, Map.of(), "--host", "127.0.0.1", "--port", "0")
                .isReady();
        assertThat(parley.ports()).hasSize(1);
        http = Http.to(new Site(URI.create("http://127.0.0.1:" + parley.ports().get(0))));
    }

    @AfterAll
    static void end() {
        parley.close();
    }

    @Test
    void itTellsItsAddressAndNothingElse() {
        assertThat(parley.site().base()).hasToString("https://chat.example.org");
        assertThat(parley.said()).doesNotContain("Exception").doesNotContain("INFO");
    }

    @Test
    void eachEntryOfItsLogIsAJsonObjectALineWhereThatIsAskedFor() throws IOException {
        assertThat(Files.readAllLines(DATA.resolve("logs/parley.0.log")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Words.read(line)).containsKeys("time", "level", "message"))
                .anySatisfy(line -> assertThat(line).contains("To become the admin"));
    }

    @Test
    void itUnpacksItsServerOnce() throws IOException {
        try (Stream<Path> servers = Files.list(DATA.resolve("server"))) {
            assertThat(servers).hasSize(1);
        }
    }

    @Test
    void whatTheServerWouldShowOfItselfIsNotShown() {
        assertThat(http.get("/nothing/here").headers().map())
                .doesNotContainKeys("server", "x-powered-by", "x-frame-options");
        assertThat(http.get("/nothing/here").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        for (String path : List.of("/health", "/application.wadl", "/api/v1/application.wadl", "/management")) {
            assertThat(http.get(path).status()).as(path).isGreaterThanOrEqualTo(400);
        }
        assertThat(http.get("/metrics").body()).contains("jvm_memory_used_bytes");
        assertThat(http.with("X-Forwarded-For", "192.0.2.1").get("/metrics").status())
                .isEqualTo(404);
    }

    @Test
    void behindAProxyWithTlsEveryCookieIsSecureAndNoRedirectNamesAScheme() {
        assertThat(http.get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Secure")
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
        assertThat(http.get("/").headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(http.get("/settings").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in?"));
    }

    @Test
    void aPortThatIsTakenIsToldInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            var parley = ends(Map.of(), "--host", "127.0.0.1", "--port", port);

            assertThat(parley.said().strip())
                    .isEqualTo("Port " + port + " is already in use. Choose another with --port.");
        }
    }

    @Test
    void aMachineThatDoesNotKnowItsOwnNameIsToldInOneSentence() {
        List<String> jvm = new ArrayList<>(Store.current().fresh(Store.freshFolder()));
        jvm.add("-Djdk.net.hosts.file=/dev/null"); // where it looks for all names then

        var parley = ParleyProcess.ofJar(jvm, Map.of(), "--host", "127.0.0.1", "--port", "0");

        assertThat(parley.exitCode()).isEqualTo(1);
        assertThat(parley.said().strip())
                .matches("This machine finds no address for its own name, (\\S+)\\. Give it one: the line"
                        + " \"127\\.0\\.1\\.1 \\1\" in /etc/hosts\\.");
    }

    @Test
    void aWrongSettingIsToldInOneSentence() {
        var parley = ends(Map.of("PARLEY_SIGNUP", "maybe"));

        assertThat(parley.said().strip())
                .isEqualTo("The setting PARLEY_SIGNUP is \"maybe\", but it must be one of open, invite, closed.");
    }

    @Test
    void aDatabaseThatIsNotThereEndsTheStart() {
        var parley = ends(
                Map.of("PARLEY_DB_URL", "jdbc:postgresql://127.0.0.1:1/parley"), "--host", "127.0.0.1", "--port", "0");

        assertThat(parley.said())
                .contains("Parley cannot open its database")
                .contains("Parley could not start")
                .doesNotContain("\tat ");
    }

    private static ParleyProcess ends(Map<String, String> environment, String... arguments) {
        var parley = ParleyProcess.ofJar(Store.current().fresh(Store.freshFolder()), environment, arguments);
        assertThat(parley.exitCode()).isEqualTo(1);
        return parley;
    }
}
