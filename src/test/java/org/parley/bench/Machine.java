package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What it ran on, in one sentence. */
final class Machine {
    private Machine() {}

    static String words() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %.0f GiB, %s, Java %s",
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024,
                value("/etc/os-release", "PRETTY_NAME").replace("\"", ""),
                Runtime.version().feature());
    }

    private static String value(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
