package org.parley.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parley at one address with one store, both of which outlive its processes. */
final class Installation implements AutoCloseable {
    private final int port = PayaraMicro.freePort();
    private final List<String> jvm = new ArrayList<>(ParleyProcess.JVM);
    private ParleyProcess process;

    /** @param options of the JVM, such as {@code -Dparley.…} */
    Installation(String... options) {
        this(Store.current().fresh(), options);
    }

    /** @param store the options that say where the store is */
    Installation(List<String> store, String... options) {
        jvm.addAll(List.of(options));
        jvm.add("-Dparley.data=" + Store.freshFolder());
        jvm.addAll(store);
    }

    Site site() {
        return new Site(URI.create("http://127.0.0.1:" + port));
    }

    /** Returns when it can serve. */
    Installation starts() {
        begins();
        process.isReady();
        return this;
    }

    /** Starts without waiting. */
    void begins() {
        process = ParleyProcess.launch(jvm, Map.of(), "--host", "127.0.0.1", "--port", String.valueOf(port));
    }

    ParleyProcess process() {
        return process;
    }

    /** On the console since the last start. */
    String said() {
        return process.said();
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
