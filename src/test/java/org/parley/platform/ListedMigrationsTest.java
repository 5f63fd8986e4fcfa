package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ListedMigrationsTest {
    @Test
    void everyMigrationInTheFolderIsListed() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources", ListedMigrations.FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ListedMigrations.NAMES);
        }
    }
}
