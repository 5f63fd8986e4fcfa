package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class JarIT {
    @Test
    void whatPeopleDidIsThereAfterAStopAndAfterAKill() throws IOException {
        Path data = Store.freshFolder();
        String[] store = Store.current().fresh().toArray(String[]::new);

        Person alice;
        try (var first = ParleyProcess.on(data, store)) {
            alice = Person.signsUp(first.site(), "alice");
            assertThat(first.said()).doesNotContain("Exception").doesNotContain("INFO");
            assertThat(first.ports()).containsExactly(first.site().base().getPort());
            first.kill();
        }
        Person again;
        try (var second = ParleyProcess.on(data, store)) {
            again = alice.signsInAt(second.site());
            assertThat(again.gets("/me").accepted().at("/username")).isEqualTo(alice.username());
            second.stop();
        }
        assertThat(children(data.resolve("server"))).hasSize(1);
        assertThat(children(data.resolve("scratch"))).noneMatch(name -> name.startsWith("payaramicro"));
    }

    @Test
    void whatTheServerWouldShowOfItselfIsNotShown() throws IOException {
        try (var parley = ParleyProcess.on(Store.freshFolder())) {
            var http = Http.to(parley.site());

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
            assertThat(http.get("/sign-in").headers().allValues("Set-Cookie"))
                    .allSatisfy(
                            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        }
    }

    @Test
    void behindAProxyWithTlsEveryCookieIsSecureAndNoRedirectNamesAScheme() throws IOException {
        try (var parley = ParleyProcess.on(Store.freshFolder(), "-Dparley.base-url=https://chat.example.org")) {
            assertThat(parley.site().base()).hasToString("https://chat.example.org");
            var http = Http.to(
                    new Site(URI.create("http://127.0.0.1:" + parley.ports().get(0))));

            assertThat(http.get("/sign-in").headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
            assertThat(http.get("/").headers().firstValue("Location")).hasValue("/sign-in");
            assertThat(http.get("/settings").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in?"));
        }
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
        var parley = ParleyProcess.launch(List.of("-Dparley.data=" + Store.freshFolder()), environment, arguments);
        assertThat(parley.exitCode()).isEqualTo(1);
        return parley;
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
