package org.parley;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/semantics.md and docs/contract.md promise is held by the tests that they name. */
class PromisesTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*(?:Test|IT))\\.([a-z][A-Za-z0-9]*)`");
    private static final Pattern METHOD = Pattern.compile("(?:void|Stream<DynamicTest>) ([a-z]\\w*)\\(");

    @ParameterizedTest
    @ValueSource(strings = {"semantics", "contract"})
    void everyTestThatIsNamedIsThere(String document) {
        String text = text(document);
        Set<String> present = present();

        assertThat(NAMED.matcher(text).results().map(named -> named.group(1) + "." + named.group(2)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(present).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"semantics", "contract"})
    void noSentenceStandsWithoutATest(String document) {
        List<String> rules = Stream.of(text(document).split("\n(?=- |## )"))
                .filter(rule -> rule.startsWith("- "))
                .toList();

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(NAMED.matcher(rule).find()).as(rule).isTrue());
    }

    private static String text(String document) {
        return read(Path.of("docs", document + ".md"));
    }

    private static Set<String> present() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PromisesTest::tests)
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> tests(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return METHOD.matcher(read(file)).results().map(method -> name + "." + method.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
