package org.parley.system;

import static java.util.stream.Collectors.toCollection;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AliveIT {
    private final Http anybody = Http.to(Site.shared());

    @Test
    void aDeployedParleyIsReady() {
        assertThat(anybody.get("/health/ready")).hasStatus(200);
    }

    @Test
    void everyMeterIsInTheHandbookAndNothingElse() throws IOException {
        var told = Pattern.compile("^\\| `(parley_\\w+)`", Pattern.MULTILINE);
        var counted = Pattern.compile("^# TYPE (parley_\\w+) ", Pattern.MULTILINE);

        assertThat(names(counted, anybody.get("/metrics").body()))
                .isEqualTo(names(told, Files.readString(Path.of("docs/operations.md"))));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    @Test
    void anUnknownAddressIsRefusedWithTheProblemObject() {
        assertThat(anybody.get("/api/v1/nothing-here")).isARefusal();
    }
}
