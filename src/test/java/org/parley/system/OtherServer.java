package org.parley.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built WAR on a server that {@code docs/servers} tells how to start. {@code -Dit.start} is that command and the
 * folder of the server; the settings are in its environment. It is a process of its own, ended with this JVM.
 */
final class OtherServer {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Path folder;

    private OtherServer() {}

    /** The file that the server keeps its log in; what it prints is another. */
    static Path logFile() {
        Set<String> names = Set.of("server.log", "messages.log");
        try (Stream<Path> files = Files.walk(folder, 4)) {
            return files.filter(file -> names.contains(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the address of the new server, once Parley is ready there */
    static URI withParley(String start) {
        int port = PayaraMicro.freePort();
        URI base = URI.create("http://127.0.0.1:" + port);
        Path log = Store.folder().resolve("server.log");
        folder = Store.freshFolder();
        Process server = launch(start.split(" "), port, base, log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        System.setProperty("it.log", log.toString());
        await("Parley to be ready, else see " + log)
                .atMost(PATIENCE)
                .until(() -> Http.status(URI.create(base + "/health/ready")) == 200 || !server.isAlive());
        if (!server.isAlive()) throw new IllegalStateException("the server ended, see " + log);
        return base;
    }

    private static Process launch(String[] start, int port, URI base, Path log) {
        var builder = new ProcessBuilder(
                        Path.of(start[0]).toAbsolutePath().toString(),
                        Path.of(start[1]).toAbsolutePath().toString(),
                        folder.toString(),
                        ParleyDeployment.WAR.getAbsolutePath(),
                        String.valueOf(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        List<String> settings = new ArrayList<>(Store.current().fresh(folder));
        System.setProperty(AnotherNode.JDBC, PayaraMicro.store(settings.stream()));
        settings.addAll(PayaraMicro.told(base.toString()));
        settings.add("-Dparley.limits=off");
        for (String setting : settings) {
            String[] nameAndValue = setting.substring("-D".length()).split("=", 2);
            builder.environment().put(variable(nameAndValue[0]), nameAndValue[1]);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** With what it started: some servers are a child of the script that starts them. */
    private static void end(Process server) {
        List<ProcessHandle> all = server.descendants().toList();
        server.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
