package org.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void itListsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| setting |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"));

        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(ReadmeTest::row).toList());
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | " + fallback + " | " + setting.meaning() + " |";
    }
}
