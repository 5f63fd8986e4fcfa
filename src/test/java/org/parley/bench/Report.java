package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts the results into words, tables and a plot. What was not measured is left out. */
final class Report {
    private static final String RIVAL = "ejabberd";
    private static final String OURS = "Parley";
    private static final double MIB = 1024 * 1024;

    private final Results results;
    private final List<String> lines = new ArrayList<>();

    Report(Results results) {
        this.results = results;
    }

    void write(Path docs, String options) throws IOException {
        lines.add(
                words("introduction.md").replace("${machine}", Machine.words()).replace("${options}", options));
        lines.add("");
        List<String> goals = goals();
        lines.addAll(goals);
        lines.add("\n" + words("remarks.md"));
        boolean plotted = !results.eight.isEmpty();
        messages(plotted);
        if (results.profile != null) {
            section(
                    "Where the time goes",
                    "The processor time of Parley's server with 8 outstanding each on PostgreSQL, by"
                            + " [async-profiler](performance/flames.html) (open the flame graph in a browser).",
                    results.profile.table());
        }
        sockets();
        pages();
        starts();
        rooms();
        lists();
        Files.createDirectories(docs.resolve("performance"));
        if (plotted) Files.writeString(docs.resolve("performance/messages.svg"), plot());
        Files.writeString(docs.resolve("performance.md"), String.join("\n", lines) + "\n");
        System.out.println(String.join("\n", goals));
    }

    /** What nobody can measure, and people say. */
    private static String words(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/org/parley/bench", file))
                .strip();
    }

    /** Each goal beside what was measured. */
    private List<String> goals() {
        Goals goals = new Goals();
        Map<String, Map<String, Rounds<Load>>> closed = new LinkedHashMap<>();
        closed.put(", 1 outstanding", results.one);
        closed.put(", 8 outstanding", results.eight);
        String rival = " × ejabberd";
        closed.forEach((each, loads) ->
                compare(goals, "Messages a second" + each, loads, OURS, RIVAL, Load::rate, "≥ %.0f" + rival, 3));
        closed.forEach((each, loads) ->
                compare(goals, "Processor time a message" + each, loads, OURS, RIVAL, CPU, "≤ %.2f" + rival, 1 / 3.0));
        compare(goals, "p99 at 500 a second", results.open, OURS, RIVAL, Load::p99, "≤ %.2f" + rival, 1);
        String h2 = "H2: messages a second beside PostgreSQL";
        closed.forEach(
                (each, loads) -> compare(goals, h2 + each, loads, "Parley on H2", OURS, Load::rate, "≥ %.1f ×", 0.5));
        String full = "Parley, a million stored";
        String million = "A million messages stored: ";
        closed.forEach((each, loads) ->
                compare(goals, million + "messages a second" + each, loads, full, OURS, Load::rate, "≥ %.1f ×", 0.9));
        closed.forEach((each, loads) ->
                compare(goals, million + "processor time a message" + each, loads, full, OURS, CPU, "≤ %.1f ×", 1.1));
        compare(goals, million + "p99 at 500 a second", results.open, full, OURS, Load::p99, "≤ %.1f ×", 1.1);
        Map<Integer, Rounds<Sockets>> sockets = results.sockets.get(OURS);
        if (sockets != null) {
            for (var one : sockets.entrySet()) {
                double each = one.getValue().median(Sockets::each) / 1024;
                goals.add(
                        "Memory of each of " + one.getKey() + " idle sockets",
                        "≤ 40 KiB",
                        "%.1f KiB",
                        each,
                        each <= 40);
            }
        }
        Map<Integer, Rounds<Asks>> pages = results.pages.get(OURS);
        if (pages != null) {
            pagesASecond(goals, "one client", results.onePage);
            pagesASecond(goals, Bench.READERS + " clients", results.pages);
            double growth = pages.get(1_000_000)
                    .ratio(pages.get(1_000), asks -> asks.cost().total());
            goals.add(
                    "Newest 50 of 1,000,000: processor time beside 1,000", "≤ 1.2 ×", "%.2f ×", growth, growth <= 1.2);
        }
        Rounds<Start> start = results.starts.get("Parley on H2");
        if (start != null) {
            double seconds = start.median(Start::seconds);
            goals.add("From process start to the first sign-in", "≤ 5 s", "%.1f s", seconds, seconds <= 5);
            double memory = start.median(Start::memory) / MIB;
            goals.add("Memory at idle", "≤ 350 MiB", "%.0f MiB", memory, memory <= 350);
        }
        return goals.table();
    }

    private static void pagesASecond(Goals goals, String who, Map<String, Map<Integer, Rounds<Asks>>> all) {
        double times = all.get(OURS).get(100_000).ratio(all.get(RIVAL).get(100_000), Asks::rate);
        goals.add("Newest 50 of 100,000, pages a second, " + who, "≥ 50 × ejabberd", "%.0f ×", times, times >= 50);
    }

    private static final ToDoubleFunction<Load> CPU = load -> load.cost().total();

    /** @param goal how the bound is written, with {@code ≥} where it is the least and {@code ≤} where it is the most */
    private static void compare(
            Goals goals,
            String what,
            Map<String, Rounds<Load>> loads,
            String who,
            String beside,
            ToDoubleFunction<Load> figure,
            String goal,
            double bound) {
        if (!loads.containsKey(who) || !loads.containsKey(beside)) return;
        double ratio = loads.get(who).ratio(loads.get(beside), figure);
        boolean reached = goal.startsWith("≥") ? ratio >= bound : ratio <= bound;
        goals.add(what, String.format(Locale.ROOT, goal, bound), "%.2f ×", ratio, reached);
    }

    private void messages(boolean plotted) {
        if (!plotted) return;
        lines.add("\n## Messages\n\n![Messages a second and what each costs](performance/messages.svg)\n");
        loads("200 accounts in pairs, 1 message outstanding each", results.one);
        loads("The same, 8 outstanding each", results.eight);
        loads("500 messages a second, late from the moment each should have left", results.open);
        lines.add(
                "\n“A million stored” is the same server over a store with ten thousand accounts and more than a million"
                        + " messages. In the column of the database, H2 has nothing, since it runs inside the server.");
    }

    private void loads(String title, Map<String, Rounds<Load>> loads) {
        Table table = new Table(
                "",
                "messages/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "CPU s/1000: server",
                "database",
                "generator",
                "generator's share of all CPU",
                "RSS MiB");
        loads.forEach((name, rounds) -> table.row(
                name,
                rounds.text("%.0f", Load::rate),
                rounds.text("%.1f", Load::p50),
                rounds.text("%.1f", Load::p95),
                rounds.text("%.1f", Load::p99),
                rounds.text("%.3f", load -> load.cost().server()),
                rounds.text("%.3f", load -> load.cost().database()),
                rounds.text("%.3f", load -> load.cost().generator()),
                rounds.text("%.0f %%", load -> load.generator() * 100),
                rounds.text("%.0f", load -> load.memory() / MIB)));
        loads.forEach((name, rounds) -> {
            if (name.equals(RIVAL)) return;
            Rounds<Load> rival = loads.get(RIVAL);
            table.row(
                    name + " / " + RIVAL,
                    rounds.ratio("%.2f ×", rival, Load::rate),
                    rounds.ratio("%.2f ×", rival, Load::p50),
                    rounds.ratio("%.2f ×", rival, Load::p95),
                    rounds.ratio("%.2f ×", rival, Load::p99),
                    "together " + rounds.ratio("%.2f ×", rival, CPU),
                    "",
                    rounds.ratio("%.2f ×", rival, load -> load.cost().generator()),
                    "",
                    rounds.ratio("%.2f ×", rival, Load::memory));
        });
        add(title, table);
    }

    private void sockets() {
        Table table = new Table("", "sockets", "KiB each", "RSS MiB", "CPU, % of one processor");
        results.sockets.forEach((name, sizes) -> sizes.forEach((count, rounds) -> table.row(
                name,
                count.toString(),
                rounds.text("%.1f", one -> one.each() / 1024),
                rounds.text("%.0f", one -> one.memory() / MIB),
                rounds.text("%.1f", Sockets::cpu))));
        section("Idle sockets", "Signed in, told what they are told at the beginning, and silent.", table);
    }

    private void pages() {
        Table table = new Table(
                "", "messages stored", "clients", "pages/s", "p50 ms", "p99 ms", "CPU s/1000: server", "database");
        results.onePage.forEach((name, sizes) -> sizes.forEach((count, one) -> {
            asks(table, name, count, 1, one);
            asks(table, name, count, Bench.READERS, results.pages.get(name).get(count));
        }));
        section(
                "The newest 50 messages of a conversation",
                "Each client asks again as soon as it has the answer; several are several connections of one account.",
                table);
    }

    private static void asks(Table table, String name, int count, int clients, Rounds<Asks> rounds) {
        table.row(
                name,
                String.format(Locale.ROOT, "%,d", count),
                String.valueOf(clients),
                rounds.text("%.0f", Asks::rate),
                rounds.text("%.1f", Asks::p50),
                rounds.text("%.1f", Asks::p99),
                rounds.text("%.2f", one -> one.cost().server()),
                rounds.text("%.2f", one -> one.cost().database()));
    }

    private void starts() {
        Table table = new Table("", "first sign-in s", "CPU s until then", "RSS MiB five seconds later");
        results.starts.forEach((name, rounds) -> table.row(
                name,
                rounds.text("%.1f", Start::seconds),
                rounds.text("%.1f", Start::cpu),
                rounds.text("%.0f", one -> one.memory() / MIB)));
        section(
                "Start",
                "From the start of the process; not its first, which unpacks the jar and makes the schema.",
                table);
    }

    private void rooms() {
        Table table = new Table(
                "", "messages/s", "p50 ms to the last member", "p99 ms", "CPU ms a delivery: server", "database");
        results.rooms.forEach((name, rounds) -> table.row(
                name,
                rounds.text("%.0f", Room::rate),
                rounds.text("%.1f", Room::p50),
                rounds.text("%.1f", Room::p99),
                rounds.text("%.3f", one -> one.cost().server()),
                rounds.text("%.3f", one -> one.cost().database())));
        section(
                "A room of 200",
                "One speaks, 199 hear it; the next message leaves when the last of them has the one before.",
                table);
    }

    private void lists() {
        Table table = new Table(
                "", "answers/s", "p50 ms", "p99 ms", "CPU s/1000: server", "database", "statements a request");
        results.lists.forEach((name, rounds) -> table.row(
                "`" + name + "`",
                rounds.text("%.0f", Asks::rate),
                rounds.text("%.1f", Asks::p50),
                rounds.text("%.1f", Asks::p99),
                rounds.text("%.2f", one -> one.cost().server()),
                rounds.text("%.2f", one -> one.cost().database()),
                String.format(Locale.ROOT, "%.1f", results.statements.get(name))));
        section(
                "The list of a thousand conversations",
                "Of an account that has that many, one client. The statements are PostgreSQL's count, the check of the session among"
                        + " them, the beginning and end of the transaction not.",
                table);
    }

    private void section(String title, String words, Table table) {
        if (table.isEmpty()) return;
        lines.add("\n## " + title + "\n\n" + words + "\n");
        lines.addAll(table.lines());
    }

    private void add(String title, Table table) {
        lines.add("\n**" + title + "**\n");
        lines.addAll(table.lines());
    }

    private String plot() {
        List<Plot.Bar> rates = new ArrayList<>();
        List<Plot.Bar> costs = new ArrayList<>();
        results.eight.forEach((name, rounds) -> {
            rates.add(new Plot.Bar(name, rounds.median(Load::rate)));
            costs.add(new Plot.Bar(
                    name,
                    rounds.median(load -> load.cost().server()),
                    rounds.median(load -> load.cost().database()),
                    rounds.median(load -> load.cost().generator())));
        });
        return new Plot()
                .panel("Delivered messages a second", "%.0f", List.of(), rates)
                .panel("CPU ms a message", "%.2f", List.of("server", "database", "generator"), costs)
                .svg();
    }
}
