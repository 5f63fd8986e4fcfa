package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is promised holds on several nodes too, whatever happens to one of them or to the store they share. */
@ExtendWith(Balancer.Installed.class)
@EnabledIfSystemProperty(named = "it.store", matches = "(?i)postgresql", disabledReason = "H2 has one process")
class ManyNodesIT {
    private static Nodes nodes;

    @BeforeAll
    static void starts() {
        nodes = new Nodes(Integer.getInteger("it.nodes", 2));
    }

    @AfterAll
    static void stops() {
        if (nodes != null) nodes.close();
    }

    @Test
    void everyPromiseHoldsWhileTransactionsAreCut() throws IOException {
        holds(Fault.TRANSACTIONS_ARE_CUT, 1);
    }

    @Test
    void everyPromiseHoldsWhileANodeIsKilled() throws IOException {
        holds(Fault.A_NODE_IS_KILLED, 1);
    }

    /** {@code -Dit.rounds=20}, each fault in turn; {@code -Dit.seed} and {@code -Dit.faults} to see the same again. */
    @Test
    @EnabledIfSystemProperty(named = "it.rounds", matches = "\\d+", disabledReason = "-Dit.rounds asks for it")
    void everyPromiseHoldsThroughManyRoundsOfFaults() throws IOException {
        long seed = Long.getLong("it.seed", System.nanoTime());
        Random random = new Random(seed);
        String all = String.join(",", Stream.of(Fault.values()).map(Fault::name).toList());
        List<Fault> faults = Stream.of(System.getProperty("it.faults", all).split(","))
                .map(Fault::valueOf)
                .toList();
        int rounds = Integer.getInteger("it.rounds");
        report("seed " + seed + ", " + rounds + " rounds on " + nodes.count() + " nodes");
        List<Breach> breaches = new ArrayList<>();
        for (int round = 0; round < rounds; round++)
            breaches.addAll(breaches(faults.get(round % faults.size()), random.nextLong()));
        assertThat(breaches).as("seed %d", seed).isEmpty();
    }

    private static void holds(Fault fault, long seed) throws IOException {
        assertThat(breaches(fault, seed)).as("%s with seed %d", fault, seed).isEmpty();
    }

    private static List<Breach> breaches(Fault fault, long seed) throws IOException {
        try (Company company = new Company(nodes, seed)) {
            List<Breach> breaches = company.lives(fault);
            report(fault + " with seed " + seed + ": " + company.summary() + breaches);
            return breaches;
        }
    }

    private static void report(String line) throws IOException {
        System.out.println(line);
        Files.writeString(
                Path.of("target", "nodes.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
