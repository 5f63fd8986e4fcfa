package org.parley.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Parley as people run it: installed, in a process of its own, on a loopback port that it chooses. */
final class ParleyProcess implements AutoCloseable {
    static final Path JAR = Path.of("target/parley.jar").toAbsolutePath();
    static final Path INSTALLED = Path.of("target/installed/parley").toAbsolutePath();

    private static final String READY = "Parley is ready: ";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Without limits, since all stories come from one address. */
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:CompilerDirectivesFile="
                    + Path.of("src/test/resources/compiler.json").toAbsolutePath(),
            "-Dparley.limits=off");

    private final Process process;
    private final Path output;

    private ParleyProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Begins to start at a port of its own choice with an empty store of this run's kind.
     *
     * @param settings such as {@code signup=invite}
     */
    static ParleyProcess fresh(String... settings) {
        return on(Store.current().fresh(Store.freshFolder()), "0", settings);
    }

    /** Begins to start on this {@link Store#fresh store} at this port of the loopback. */
    static ParleyProcess on(List<String> store, String port, String... settings) {
        return launch(jvm(store, settings), Map.of(), "--host", "127.0.0.1", "--port", port);
    }

    /** The options of every server that the stories start. */
    static List<String> jvm(List<String> store, String... settings) {
        List<String> jvm = new ArrayList<>(JVM);
        jvm.addAll(store);
        for (String setting : settings) jvm.add("-Dparley." + setting);
        return jvm;
    }

    /** Returns when it can serve. */
    ParleyProcess isReady() {
        await("Parley to be ready").atMost(PATIENCE).until(() -> said().contains(READY) || !process.isAlive());
        if (!process.isAlive()) throw new IllegalStateException("Parley ended: " + said());
        return this;
    }

    /** By the script of the installation that the build makes; by the jar where somebody runs a story without that. */
    private static ParleyProcess launch(List<String> jvm, Map<String, String> environment, String... arguments) {
        if (!INSTALLED.toFile().exists()) return ofJar(jvm, environment, arguments);
        Map<String, String> wider = new HashMap<>(environment);
        wider.put("JAVA_HOME", System.getProperty("java.home"));
        wider.put("JAVA_OPTS", String.join(" ", jvm));
        return run(List.of(INSTALLED.toString()), wider, arguments);
    }

    /** {@code java -jar}, which needs no installation. */
    static ParleyProcess ofJar(List<String> jvm, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        return run(command, environment, arguments);
    }

    private static ParleyProcess run(List<String> start, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(Store.folder(), "jar-", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            builder.directory(new File("target"));
            return new ParleyProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Site site() {
        String address = said().lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow()
                .substring(READY.length());
        return new Site(URI.create(address));
    }

    /** Everything on its console until now. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The TCP ports that it listens at (Linux). */
    List<Integer> ports() throws IOException {
        return ears().stream()
                .map(ear -> Integer.parseInt(ear.substring(ear.lastIndexOf(':') + 1)))
                .distinct()
                .toList();
    }

    /** Where it listens, such as {@code 127.0.0.1:80}, and {@code udp} before what is not TCP (Linux). */
    Set<String> ears() throws IOException {
        List<String> sockets;
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            sockets = open.map(ParleyProcess::target)
                    .filter(name -> name.startsWith("socket:["))
                    .map(name -> name.substring("socket:[".length(), name.length() - 1))
                    .toList();
        }
        Set<String> ears = new TreeSet<>();
        for (String kind : List.of("tcp", "tcp6", "udp", "udp6")) {
            boolean tcp = kind.startsWith("tcp");
            lines(Path.of("/proc/net", kind))
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> sockets.contains(columns[9]) && (!tcp || columns[3].equals("0A")))
                    .forEach(columns -> ears.add((tcp ? "" : "udp ") + address(columns[1])));
        }
        return ears;
    }

    /** Of hexadecimal digits: words of the machine's order, the last of which is that of an IPv4 address. */
    private static String address(String text) {
        int end = text.indexOf(':');
        int bytes = Integer.reverseBytes(Integer.parseUnsignedInt(text.substring(end - 8, end), 16));
        boolean any = text.substring(0, end).chars().allMatch(digit -> digit == '0');
        return (any ? "*" : "%d.%d.%d.%d".formatted(bytes >>> 24, bytes >> 16 & 255, bytes >> 8 & 255, bytes & 255))
                + ":" + Integer.parseInt(text.substring(end + 1), 16);
    }

    /** Waits for an end that should come by itself. */
    int exitCode() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
            kill();
            throw new IllegalStateException("Parley stayed up: " + said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill} or Ctrl+C do. */
    void stop() {
        isToldToStop();
        exitCode();
    }

    void isToldToStop() {
        process.destroy();
    }

    /** As {@code kill -9}, or a power cut short of the disk. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
