package org.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @TempDir
    Path folder;

    private final Properties properties = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> server = new HashMap<>();

    @Test
    void withoutAnySourceTheDefaultsHold() {
        assertThat(read().number(Setting.MESSAGES_PAGE_SIZE)).isEqualTo(15);
        assertThat(read().duration(Setting.REQUESTS_WAIT)).isEqualTo(Duration.ofHours(24));
        assertThat(read().on(Setting.LIMITS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultFitsItsOwnShape(Setting setting) {
        assertThat(setting.fallback()).satisfiesAnyOf(value -> assertThat(value).isEmpty(), value -> assertThat(
                        setting.shape().fits())
                .accepts(value));
    }

    @Test
    void aPropertyWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        file("signup = closed\ndirectory = exact\nlimits = off");
        environment.put("PARLEY_SIGNUP", "invite");
        environment.put("PARLEY_DIRECTORY", "open");
        properties.setProperty("parley.signup", "open");

        var settings = read();

        assertThat(settings.text(Setting.SIGNUP)).isEqualTo("open");
        assertThat(settings.text(Setting.DIRECTORY)).isEqualTo("open");
        assertThat(settings.on(Setting.LIMITS)).isFalse();
    }

    @Test
    void whatTheServerSaysComesLast() throws IOException {
        file("directory = exact");
        server.put("parley.directory", "open");
        server.put("parley.signup", "closed");

        var settings = read();

        assertThat(settings.text(Setting.DIRECTORY)).isEqualTo("exact");
        assertThat(settings.text(Setting.SIGNUP)).isEqualTo("closed");
    }

    @Test
    void dotsAndDashesAreUnderscoresInTheEnvironment() {
        environment.put("PARLEY_MESSAGES_PAGE_SIZE", "20");

        assertThat(read().number(Setting.MESSAGES_PAGE_SIZE)).isEqualTo(20);
    }

    @Test
    void anEmptyValueIsNone() {
        environment.put("PARLEY_MESSAGES_PAGE_SIZE", " ");

        assertThat(read().number(Setting.MESSAGES_PAGE_SIZE)).isEqualTo(15);
    }

    @Test
    void aDayIsASpanToo() {
        environment.put("PARLEY_REQUESTS_WAIT", "7d");

        assertThat(read().duration(Setting.REQUESTS_WAIT)).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({
        "messages.page-size, 0",
        "messages.page-size, many",
        "messages.page-size, 99999999999",
        "signup, maybe",
        "requests.wait, 24",
        "requests.wait, -1h",
        "base-url, chat.example.org",
        "base-url, https://chat.example.org?x=1",
        "db.url, jdbc:mysql://localhost/parley",
        "proxies, localhost",
        "proxies, 10.0.0.256",
        "proxies, 10.0.0.0/33",
        "proxies, fe80:::1",
        "proxies, ::1/129",
        "data, a;b"
    })
    void aWrongValueIsNamedWithTheReason(String key, String value) {
        properties.setProperty("parley." + key, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("-Dparley." + key)
                .hasMessageContaining(value)
                .hasMessageContaining("must be");
    }

    @Test
    void anUnknownPropertyStopsTheStart() {
        properties.setProperty("parley.sign-up", "open");

        assertThatThrownBy(this::read).hasMessageContaining("-Dparley.sign-up");
    }

    @Test
    void anUnknownKeyInTheFileStopsTheStart() throws IOException {
        file("sign-up = open");

        assertThatThrownBy(this::read).hasMessageContaining("\"sign-up\"").hasMessageContaining("no such setting");
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        environment.put("PARLEY_CONFIG", folder.resolve("missing").toString());

        assertThatThrownBy(this::read).hasMessageContaining("missing").hasMessageContaining("cannot be read");
    }

    @Test
    void anUnknownVariableDoesNot() {
        environment.put("PARLEY_PORT_80_TCP_ADDR", "10.0.0.7");

        assertThat(read().text(Setting.SIGNUP)).isEqualTo("open");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        properties.setProperty("parley.signup", "maybe");
        environment.put("PARLEY_LIMITS", "none");

        assertThatThrownBy(this::read).hasMessageContaining("signup").hasMessageContaining("PARLEY_LIMITS");
    }

    private Settings read() {
        return new SettingsReader(properties, environment, server::get).read();
    }

    private void file(String text) throws IOException {
        environment.put(
                "PARLEY_CONFIG",
                Files.writeString(folder.resolve("parley.properties"), text).toString());
    }
}
