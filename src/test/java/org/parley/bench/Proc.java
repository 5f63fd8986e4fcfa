package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process and all that it started have used, from {@code /proc}. */
final class Proc {
    private static final double TICKS = 100;

    private Proc() {}

    /** Seconds of processor time until now, of those included that have ended. */
    static double cpu(long pid) {
        long ticks = ended(pid);
        for (long one : tree(pid)) ticks += number(stat(one), 11) + number(stat(one), 12);
        return ticks / TICKS;
    }

    /** The same of one process without those that it started. */
    static double cpuAlone(long pid) {
        return (number(stat(pid), 11) + number(stat(pid), 12)) / TICKS;
    }

    /** Bytes of memory in use (RSS), all of them together: what they share counts for each. */
    static long memory(long pid) {
        return tree(pid).stream().mapToLong(Proc::rss).sum();
    }

    private static List<Long> tree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }

    private static long ended(long pid) {
        return number(stat(pid), 13) + number(stat(pid), 14);
    }

    private static long rss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** The fields after the name, which may itself have spaces. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long number(String[] fields, int at) {
        return fields.length > at ? Long.parseLong(fields[at]) : 0;
    }
}
