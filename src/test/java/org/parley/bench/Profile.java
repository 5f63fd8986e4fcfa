package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a server spends its processor time, by async-profiler: a flame graph, and how much of it is whose. */
final class Profile {
    /** The first that a stack has, looked for from its top, says whose the sample is. */
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("compiling and collecting garbage", List.of("CompileBroker", "GCTask", "VM_Gen", "VMThread"));
        PARTS.put("PostgreSQL's driver", List.of("org/postgresql/"));
        PARTS.put(
                "connection pool and transactions",
                List.of(
                        "com/sun/gjc/",
                        "com/sun/enterprise/resource",
                        "com/sun/enterprise/transaction",
                        "com/sun/jts"));
        PARTS.put("JSON", List.of("org/eclipse/yasson/", "org/eclipse/parsson/", "jakarta/json"));
        PARTS.put("JPA", List.of("org/eclipse/persistence/"));
        PARTS.put(
                "WebSocket and network",
                List.of("org/glassfish/tyrus/", "org/glassfish/grizzly/", "org/apache/catalina/"));
        PARTS.put("CDI", List.of("org/jboss/weld/"));
        PARTS.put("Parley itself", List.of("org/parley/"));
    }

    private final Map<String, Integer> samples = new LinkedHashMap<>();

    /** Of a process while it works, for so long. */
    static Profile of(long pid, Duration length, Path flames) {
        try {
            return of(pid, length, flames, Files.createTempDirectory("parley-profile"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile of(long pid, Duration length, Path flames, Path folder) throws IOException {
        Path stacks = folder.resolve("stacks.txt");
        profiler(folder, "start", "-e", "ctimer", "-i", "1ms", String.valueOf(pid));
        Pause.of(length);
        profiler(folder, "dump", "-o", "collapsed", "-f", stacks.toString(), String.valueOf(pid));
        profiler(
                folder,
                "stop",
                "-f",
                flames.toString(),
                "--title",
                "Parley, 8 outstanding",
                "--minwidth",
                "0.2",
                String.valueOf(pid));
        Profile profile = new Profile();
        for (String line : Files.readAllLines(stacks)) {
            int space = line.lastIndexOf(' ');
            profile.samples.merge(
                    part(line.substring(0, space)), Integer.parseInt(line.substring(space + 1)), Integer::sum);
        }
        return profile;
    }

    private static String part(String stack) {
        int best = -1;
        String whose = "the rest of the JVM and the kernel";
        for (var part : PARTS.entrySet()) {
            for (String mark : part.getValue()) {
                int at = stack.lastIndexOf(mark);
                if (at <= best) continue;
                best = at;
                whose = part.getKey();
            }
        }
        return whose;
    }

    private static void profiler(Path folder, String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "one.profiler.AsyncProfilerLoader",
                "profiler"));
        command.addAll(List.of(arguments));
        Program.run(folder, null, command);
    }

    Table table() {
        Table table = new Table("", "share of the server's CPU");
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> table.row(
                        one.getKey(), String.format(java.util.Locale.ROOT, "%.0f %%", one.getValue() / all * 100)));
        return table;
    }
}
