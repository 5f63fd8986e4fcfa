package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What it costs that friends are on different nodes: 200 accounts in pairs, of which every message crosses from one
 * node to another, over each carrier and over one, two and three nodes. Prints a table in Markdown. Words on the command
 * line choose carriers.
 */
public final class RelayBench {
    private static final List<String> CARRIERS = List.of("postgres", "hazelcast");
    private static final Duration RAMP = Duration.ofSeconds(Integer.getInteger("bench.ramp", 3));
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("bench.window", 8));
    private static final int RATE = Integer.getInteger("bench.rate", 300);

    private RelayBench() {}

    public static void main(String[] args) throws IOException {
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("parley-relay");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        say(Machine.words());
        say("| carrier, nodes | messages/s, 1 each | 8 each | p50, p99 ms at " + RATE
                + "/s | CPU s per 1000: nodes, each," + " database |\n|---|---|---|---|---|");
        try (Postgres postgres = new Postgres(folder);
                Loop loop = new Loop().started()) {
            postgres.create("relay");
            // not empty: plans for an empty table are kept until PostgreSQL looks at it again, a minute later
            ParleyStore store = new ParleyStore(postgres.url("relay"), "postgres").with(Pairs.ACCOUNTS, 1_000);
            for (String carrier : args.length > 0 ? List.of(args) : CARRIERS) {
                for (int nodes = 1; nodes <= 3; nodes++)
                    measure(carrier, nodes, store.settled(), postgres, folder, loop);
            }
        }
        System.exit(0);
    }

    private static void measure(
            String carrier, int nodes, ParleyStore store, Postgres postgres, Path folder, Loop loop) {
        try (Cluster cluster = new Cluster(carrier, nodes, store, postgres.pid(), folder);
                Pairs pairs = new Pairs(loop, cluster)) {
            pairs.closed(8, WINDOW, WINDOW.multipliedBy(nodes)); // so that no compiler is measured
            Load one = pairs.closed(1, RAMP, WINDOW);
            Load eight = pairs.closed(8, RAMP, WINDOW);
            Load open = pairs.open(RATE, RAMP, WINDOW);
            say(
                    "| %s | %.0f | %.0f | %.1f, %.0f | %.2f, %.2f, %.2f |",
                    cluster.name(),
                    one.rate(),
                    eight.rate(),
                    open.p50(),
                    open.p99(),
                    eight.cost().server(),
                    eight.cost().server() / nodes,
                    eight.cost().database());
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(values.length == 0 ? words : String.format(Locale.ROOT, words, values));
    }
}
