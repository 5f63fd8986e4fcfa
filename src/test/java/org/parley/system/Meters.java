package org.parley.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** What a Parley of this machine counts of itself. */
final class Meters {
    private final Installation parley;

    Meters(Installation parley) {
        this.parley = parley;
    }

    /** @param meter how its lines in Prometheus' text begin; of several with other labels the sum */
    long value(String meter) {
        return (long) Http.to(parley.site())
                .get("/metrics")
                .accepted()
                .body()
                .lines()
                .filter(line -> line.startsWith(meter)
                        && !Character.isLetter(line.charAt(meter.length()))
                        && line.charAt(meter.length()) != '_')
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** MiB of the heap that something still holds. */
    long heap() {
        collects();
        return value("jvm_memory_used_bytes{area=\"heap\"") >> 20;
    }

    long threads() {
        return value("jvm_threads_live_threads");
    }

    long files() {
        return value("process_files_open_files");
    }

    /** In a line. */
    String all() {
        return "heap " + heap() + " MiB, " + threads() + " threads, " + files() + " files, " + value("parley_sockets")
                + " sockets";
    }

    private void collects() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(parley.process().pid()),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            jcmd.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a line about what was seen, for docs/faults.md. */
    static void tell(String line) {
        System.out.println(line);
        try {
            Files.writeString(
                    Path.of("target", "faults.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
