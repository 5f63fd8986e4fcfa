package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parley at one address with one store, both of which outlive its processes. */
final class Installation implements AutoCloseable {
    private final int port = PayaraMicro.freePort();
    private final Path data;
    private final List<String> store = new ArrayList<>();
    private final List<String> settings;
    private ParleyProcess process;

    /** @param settings such as {@code stop.wait=1s}, for every start */
    Installation(String... settings) {
        this(Store.current().database(), settings);
    }

    /** @param database the options that say where it is, and others of the JVM */
    Installation(List<String> database, String... settings) {
        this(Store.freshFolder(), database, settings);
    }

    /** @param data where it keeps its files */
    Installation(Path data, List<String> database, String... settings) {
        this.data = data;
        store.addAll(database);
        store.add("-Dparley.data=" + data);
        this.settings = List.of(settings);
    }

    Site site() {
        return new Site(URI.create("http://127.0.0.1:" + port));
    }

    /**
     * Returns when it can serve.
     *
     * @param more settings, for this start alone
     */
    Installation starts(String... more) {
        begins(more);
        process.isReady();
        return this;
    }

    /** Starts without waiting. */
    void begins(String... more) {
        process = ParleyProcess.on(
                store,
                String.valueOf(port),
                Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }

    ParleyProcess process() {
        return process;
    }

    /** Everything on its console since it was last started. */
    String said() {
        return process.said();
    }

    /** The names in this folder of its data. */
    List<String> files(String folder) {
        try (Stream<Path> files = Files.list(data.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl+C or a service manager does it. */
    void stops() {
        process.stop();
    }

    /** The same without waiting for its end. */
    void isToldToStop() {
        process.isToldToStop();
    }

    /** Waits for that. @return the status of the process */
    int ends() {
        return process.exitCode();
    }

    /** {@code kill -9}: nothing more is written, nobody is told. */
    void isKilled() {
        process.kill();
    }

    @Override
    public void close() {
        if (process != null) process.kill();
    }
}
