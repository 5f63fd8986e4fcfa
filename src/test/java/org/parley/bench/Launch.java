package org.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How Parley is started: installed, as its documentation recommends, or by the jar alone. */
final class Launch {
    private final Path installed;
    private final List<String> options;

    private Launch(Path installed, List<String> options) {
        this.installed = installed;
        this.options = options;
    }

    /** By what this makes of the jar in that folder. An experiment adds options of the JVM by {@code JAVA_OPTS}. */
    static Launch installed(Path folder) {
        List<String> install = new ArrayList<>(jar().command(List.of()));
        install.addAll(List.of("--install", folder.toString()));
        Program.run(folder.getParent(), null, install);
        return new Launch(folder.resolve("parley"), List.of());
    }

    /** With these options of the JVM. */
    static Launch jar(String... options) {
        return new Launch(null, List.of(options));
    }

    /** @param properties {@code -D…} */
    Program start(Path folder, List<String> properties, String... arguments) {
        List<String> command = new ArrayList<>(command(properties));
        command.addAll(List.of(arguments));
        return Program.start(folder, null, environment(properties), command);
    }

    private List<String> command(List<String> properties) {
        if (installed != null) return List.of(installed.toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(properties);
        command.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("bench.jar", "target/parley.jar"))
                        .toAbsolutePath()
                        .toString()));
        return command;
    }

    private Map<String, String> environment(List<String> properties) {
        if (installed == null) return Map.of();
        List<String> words = new ArrayList<>(List.of(System.getenv().getOrDefault("JAVA_OPTS", "")));
        words.addAll(properties);
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", String.join(" ", words));
    }
}
