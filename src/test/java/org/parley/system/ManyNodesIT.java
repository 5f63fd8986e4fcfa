package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.Company.surely;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    void everyPromiseHoldsWhileTransactionsAreCutAndThenANodeIsKilled() throws IOException {
        assertThat(breaches(List.of(Fault.TRANSACTIONS_ARE_CUT, Fault.A_NODE_IS_KILLED), 1))
                .isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "it.rounds", matches = "\\d+", disabledReason = "-Dit.rounds asks for it")
    void whoIsSignedInStaysSoAndOthersSignInWhenTheNodeOfTheirPagesIsKilled() {
        String username = Unique.name("dora");
        surely(() -> new AccountApi(nodes.site()).signUp(username, AccountApi.PASSWORD));
        Map<String, String> secrets = Map.of("login", username, "password", AccountApi.PASSWORD);
        PlainVisitor dora = new PlainVisitor(nodes.site());
        dora.opens("/sign-in").sends("sign-in", "go", secrets);
        assertThat(dora.where()).isEqualTo("/app 200");
        for (String name : List.of("Dora", "Dora D", "Dora Dee")) {
            dora.opens("/settings").sends("profile", "go", Map.of("displayName", name));
            assertThat(dora.opens("/settings").page()).contains("value=\"" + name + "\"");
        }
        String node = dora.cookie("parley-node");
        PlainVisitor phone = new PlainVisitor(nodes.site());
        while (!node.equals(phone.cookie("parley-node"))) {
            phone = new PlainVisitor(nodes.site());
            phone.opens("/sign-in");
        }

        nodes.node(Integer.parseInt(node) - 1).isKilled();
        try {
            assertThat(dora.opens("/settings").where()).isEqualTo("/settings 200");
            assertThat(dora.page()).contains("value=\"Dora Dee\"");
            assertThat(dora.cookie("parley-node")).isNotEqualTo(node);
            dora.sends("profile", "go", Map.of("displayName", "Dora Doe"));
            assertThat(dora.opens("/settings").page()).contains("value=\"Dora Doe\"");

            // the page that was open there is gone with its node, says so, and is loaded again
            phone.sends("sign-in", "go", secrets);
            assertThat(phone.where()).isEqualTo("/sign-in 409");
            phone.opens("/sign-in").sends("sign-in", "go", secrets);
            assertThat(phone.where()).isEqualTo("/app 200");
        } finally {
            nodes.node(Integer.parseInt(node) - 1).starts();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "it.rounds", matches = "\\d+", disabledReason = "-Dit.rounds asks for it")
    void aNodeThatStandsStillKeepsAConversationFromTheOthersForSecondsOnly() throws SQLException {
        Answer signedUp = surely(() -> new AccountApi(nodes.site()).signUp(Unique.name("erin"), AccountApi.PASSWORD));
        Person erin = Person.of(nodes.site(), signedUp);
        ChatApi notes = RoomApi.made(erin, "Notes").chat();
        Site frozen = nodes.node(0).site();
        Site other = nodes.node(1).site();
        List<Long> process = List.of(nodes.node(0).process().pid());
        CompletableFuture<Answer> stuck;
        try (Connection row = nodes.store.connects()) {
            row.setAutoCommit(false);
            try (var lock = row.prepareStatement("select 1 from conversation where id = ? for update")) {
                lock.setObject(1, UUID.fromString(notes.id()));
                lock.execute();
            }
            stuck = CompletableFuture.supplyAsync(
                    () -> notes.as(erin.at(frozen)).sends("stuck", "words"));
            Fault.passes(Duration.ofMillis(800));
            Signal.STOP.to(process);
            row.rollback();
        }
        try {
            await().atMost(Duration.ofSeconds(12))
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> notes.as(erin.at(other))
                                    .sends("goes-on", "words")
                                    .status(),
                            status -> status < 300);
        } finally {
            Signal.CONT.to(process);
        }

        assertThat(stuck.join().status()).isIn(201, 503);
        assertThat(surely(() -> notes.as(erin.at(frozen)).sends("stuck", "words")))
                .has("/seq", 3);
        assertThat(notes.everything()).extracting(Message::seq).containsExactly(1L, 2L, 3L);
    }

    /** Neither by the balancer, which asks the nodes whether they are ready, nor by one node that takes others for dead. */
    @Test
    @EnabledIfSystemProperty(named = "it.rounds", matches = "\\d+", disabledReason = "-Dit.rounds asks for it")
    void whileTheDatabaseStandsStillNobodyIsCutOffAndAfterwardsNobodyIsTakenForOffline() {
        Person fay = Person.signsUp(nodes.node(0).site(), "fay");
        Person gus =
                Person.signsUp(nodes.node(0).site(), "gus").at(nodes.node(1).site());
        fay.befriends(gus);
        try (LiveClient his = gus.goesLive();
                LiveClient hers = fay.goesLive();
                LiveClient balanced = fay.at(nodes.site()).goesLive()) {
            his.awaits("fay", heard -> heard.is("presence") && heard.has("/online", true));
            nodes.store.freezes();
            try {
                Fault.passes(Duration.ofSeconds(20));
            } finally {
                nodes.store.thaws();
            }
            Fault.passes(Duration.ofSeconds(25));

            for (LiveClient each : List.of(hers, his, balanced)) {
                assertThat(each.isOpen()).isTrue();
                assertThat(each.isUpToDate().heard("presence")).noneMatch(heard -> heard.has("/online", false));
            }
        }
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
            breaches.addAll(breaches(List.of(faults.get(round % faults.size())), random.nextLong()));
        assertThat(breaches).as("seed %d", seed).isEmpty();
    }

    private static List<Breach> breaches(List<Fault> faults, long seed) throws IOException {
        try (Company company = new Company(nodes, seed)) {
            List<Breach> breaches = company.livesThrough(faults);
            report(faults + " with seed " + seed + ": " + company.summary() + breaches);
            return breaches;
        }
    }

    private static void report(String line) throws IOException {
        System.out.println(line);
        Files.writeString(
                Path.of("target", "nodes.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
