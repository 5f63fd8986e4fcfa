package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** English and Chinese say the same things, and pages and scripts ask for nothing that neither says. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FILLED_IN = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final Pattern ASKED_BY_PAGES = Pattern.compile("\\btext\\['([^']+)']");
    private static final Pattern ASKED_BY_SCRIPTS = Pattern.compile("'(app\\.[a-z.-]*[a-z])'");

    @ParameterizedTest
    @ValueSource(strings = {"org/parley/messages", "ValidationMessages"})
    void bothLanguagesAreComplete(String name) throws IOException {
        Properties english = bundle(name + ".properties");
        Properties chinese = bundle(name + "_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(chinese.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void whatIsFilledInIsTheSameInBothLanguages() throws IOException {
        Properties english = bundle("org/parley/messages.properties");
        Properties chinese = bundle("org/parley/messages_zh_CN.properties");

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(filledIn(chinese.getProperty(key)))
                .as(key)
                .isEqualTo(filledIn(english.getProperty(key))));
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> known = bundle("org/parley/messages.properties").stringPropertyNames();

        Set<String> asked = find(PAGES, "xhtml", ASKED_BY_PAGES);

        assertThat(asked).isNotEmpty();
        assertThat(known).containsAll(asked);
    }

    @Test
    void everyTextThatAScriptAsksForIsThereInOneOrInItsPlurals() throws IOException {
        Set<String> known = bundle("org/parley/messages.properties").stringPropertyNames();

        Set<String> asked = find(PAGES, "js", ASKED_BY_SCRIPTS);

        assertThat(asked)
                .isNotEmpty()
                .allMatch(key -> known.contains(key) || known.containsAll(Set.of(key + ".one", key + ".other")));
    }

    private static Properties bundle(String path) throws IOException {
        Properties properties = new Properties();
        Path file = RESOURCES.resolve(path);
        if (path.startsWith("Validation") && !Files.exists(file)) return properties;
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> filledIn(String text) {
        return FILLED_IN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> find(Path root, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(
                            f -> f.toString().toLowerCase(Locale.ROOT).endsWith("." + ending))
                    .toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
