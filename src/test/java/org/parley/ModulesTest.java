package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's modules fit together, long before a browser is asked. */
class ModulesTest {
    private static final Path FOLDER =
            Path.of("src/main/webapp/resources/parley").toAbsolutePath();

    /** Tells of each module that cannot be read, and of each import that nothing answers; nothing is run. */
    private static final String LINKS =
            """
            const { readdirSync, readFileSync } = require('fs');
            const { join, dirname } = require('path');
            const { SourceTextModule } = require('vm');
            const folder = process.argv[1];
            const names = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.js'));
            const modules = new Map();
            const tell = (path, error) => console.log(path + ': ' + error.message);
            for (const path of names.map(name => join(folder, name))) {
              try {
                modules.set(path, new SourceTextModule(readFileSync(path, 'utf8'), { identifier: path }));
              } catch (error) {
                tell(path, error);
              }
            }
            (async () => {
              for (const [path, module] of modules) {
                if (module.status !== 'unlinked') continue;
                try {
                  await module.link((name, from) => {
                    const found = modules.get(join(dirname(from.identifier), name));
                    if (!found) throw new Error('imports ' + name + ', which is not there');
                    return found;
                  });
                } catch (error) {
                  tell(path, error);
                }
              }
            })();
            """;

    @Test
    void eachCanBeReadAndFindsWhatItImports() throws IOException {
        Process process = new ProcessBuilder(
                        node(), "--no-warnings", "--experimental-vm-modules", "-e", LINKS, FOLDER.toString())
                .redirectErrorStream(true)
                .start();

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told).isEmpty();
        assertThat(process.onExit().join().exitValue()).isZero();
    }

    /** The one that drives the browser in the stories. */
    private static String node() {
        List<String> command = Driver.ensureDriverInstalled(Map.of(), false)
                .createProcessBuilder()
                .command();
        return command.get(0);
    }
}
