package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a node's process holds at a time (Linux).
 *
 * @param threads but for those that answer requests: their pool is as large as it last had to be
 * @param heap    of it what cannot be given back, in MB
 */
record Vitals(long pid, long threads, long files, long heap) {
    static Vitals of(Installation node) {
        long pid = node.process().pid();
        Path process = Path.of("/proc", String.valueOf(pid));
        try (Stream<Path> files = Files.list(process.resolve("fd"));
                Stream<Path> threads = Files.list(process.resolve("task"))) {
            collectsGarbage(pid);
            return new Vitals(pid, threads.filter(Vitals::isOurs).count(), files.count(), heap(node.site()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A tenth more is as before; so few threads, files or MB come and go by themselves, most of them in pools. One of 64
     * threads writes to those who are slow, and goes a minute after it was last needed.
     */
    boolean isAsBefore(Vitals before) {
        return threads <= before.threads * 11 / 10 + 64
                && files <= before.files * 11 / 10 + 16
                && heap <= before.heap * 11 / 10 + 8;
    }

    private static boolean isOurs(Path thread) {
        try {
            return !Files.readString(thread.resolve("comm")).startsWith("http-thread");
        } catch (IOException ended) {
            return false;
        }
    }

    private static void collectsGarbage(long pid) throws IOException {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long heap(Site site) {
        double bytes = Http.to(site)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        return Math.round(bytes / 1024 / 1024);
    }

    @Override
    public String toString() {
        return threads + " threads " + files + " files " + heap + " MB";
    }
}
