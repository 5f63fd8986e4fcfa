package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the scenarios, Parley and ejabberd in turn, and writes {@code docs/performance.md}. All servers are up the whole
 * time, each on the same PostgreSQL or on its own H2 file, and only one of them is worked at any time.
 */
public final class Bench implements AutoCloseable {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final int ACCOUNTS = 5_000;
    private static final int MANY_ACCOUNTS = 10_000;
    private static final int MANY_EACH = 200;

    /** So often that what the server asks by itself meanwhile does not count. */
    private static final int OFTEN = 200;

    /** Clients who ask for pages: enough to keep two processors busy. */
    static final int READERS = 4;

    private static final List<Integer> LENGTHS = List.of(1_000, 100_000, 1_000_000);

    private final Options options;
    private final Results results = new Results();
    private final Loop loop = new Loop().started();
    private final Path folder;
    private final Launch installed;
    private final Postgres postgres;
    private final Ejabberd ejabberd;
    private final Parley parley;
    private final Parley onH2;
    private final Parley full;

    private Bench(Options options) throws IOException {
        this.options = options;
        FLYWAY.setLevel(Level.WARNING);
        folder = Files.createTempDirectory("parley-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        say("Filling the stores in " + folder);
        installed = Launch.installed(folder.resolve("installed"));
        postgres = new Postgres(folder);
        ejabberd = new Ejabberd(folder, postgres, ACCOUNTS);
        parley = onPostgres("Parley", "parley", ACCOUNTS);
        full = onPostgres("Parley, a million stored", "filled", MANY_ACCOUNTS);
        Path data = Files.createDirectories(folder.resolve("h2/data"));
        ParleyStore h2 = new ParleyStore("jdbc:h2:" + data.resolve("parley"), "parley")
                .with(ACCOUNTS, 0)
                .room(Room.MEMBERS);
        onH2 = new Parley(installed, "Parley on H2", h2.settled(), 0, folder.resolve("h2"));
    }

    private Parley onPostgres(String name, String database, int accounts) {
        boolean many = accounts == MANY_ACCOUNTS;
        if (many && !options.has("flat") && !options.has("pages") && !options.has("list")) return null;
        postgres.create(database);
        ParleyStore store = new ParleyStore(postgres.url(database), "postgres")
                .with(accounts, many && options.has("flat") ? MANY_EACH : 0);
        if (many && options.has("list")) store.list(accounts - 1, 1_000, 20);
        if (many && options.has("pages")) {
            for (int i = 0; i < LENGTHS.size(); i++) store.longOne(i, i, accounts - 2, LENGTHS.get(i));
        }
        if (!many) store.room(Room.MEMBERS);
        return new Parley(installed, name, store.settled(), postgres.pid(), folder.resolve(database));
    }

    public static void main(String[] args) throws IOException {
        boolean whole;
        try (Bench bench = new Bench(Options.of(args))) {
            whole = bench.run();
        }
        System.exit(whole ? 0 : 1);
    }

    /** What fails is left out of what it writes, and of nothing else. */
    private boolean run() throws IOException {
        start();
        boolean whole = part("sockets", this::sockets);
        whole &= part("messages", this::messages);
        whole &= part("profile", this::profile);
        whole &= part("room", this::rooms);
        whole &= part("pages", this::pages);
        whole &= part("list", this::lists);
        new Report(results).write(docs(), options.words());
        return whole;
    }

    private interface Part {
        void run() throws IOException;
    }

    private boolean part(String name, Part part) {
        if (!options.has(name)) return true;
        try {
            part.run();
            return true;
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            say("It goes on without the rest of " + name);
            return false;
        }
    }

    private void start() {
        List<Start.Startable> all = List.of(ejabberd, parley, onH2);
        if (full != null) full.starts();
        parley.starts().signsUp();
        onH2.starts().signsUp();
        ejabberd.launch();
        ejabberd.signsIn(loop);
        if (!options.has("start")) return;
        for (int round = 0; round < Options.FEW; round++) all.forEach(this::start);
        onH2.close();
        Parley jar = onH2.by(Launch.jar(), "Parley on H2, `java -jar`");
        jar.starts();
        for (int round = 0; round < Options.FEW; round++) start(jar);
        jar.close();
        onH2.starts();
    }

    private void start(Start.Startable rival) {
        rival.close();
        Start start = Start.of(rival, loop);
        Results.of(results.starts, rival.name()).add(start);
        say(
                "%s: first sign-in after %.1f s, %.1f s of processor, %d MiB",
                rival.name(), start.seconds(), start.cpu(), start.memory() >> 20);
    }

    private void sockets() {
        for (int round = 0; round < Options.FEW; round++) {
            for (Rival rival : List.of(ejabberd, parley)) sockets(rival);
            // what they left a server with, it keeps
            parley.close();
            parley.starts();
            ejabberd.close();
            ejabberd.launch();
            ejabberd.signsIn(loop);
        }
    }

    private void sockets(Rival rival) {
        for (Sockets one : Sockets.of(loop, rival, options.sockets(), options.window())) {
            Results.of(results.sockets, rival.name(), one.count()).add(one);
            say(
                    "%s: %d sockets, %.1f KiB each, %.1f %% of a processor",
                    rival.name(), one.count(), one.each() / 1024, one.cpu());
        }
    }

    private void messages() {
        List<Rival> all = new ArrayList<>(List.of(ejabberd, parley, onH2));
        if (options.has("flat")) all.add(full);
        for (int round = 0; round <= options.rounds(); round++) {
            for (Rival rival : all) {
                try (Pairs pairs = new Pairs(loop, rival)) {
                    if (round == 0) {
                        pairs.closed(8, options.warmUp(), options.warmUp());
                        continue;
                    }
                    Load one = pairs.closed(1, options.ramp(), options.window());
                    Load eight = pairs.closed(8, options.ramp(), options.window());
                    Load open = pairs.open(500, options.ramp(), options.open());
                    say("%s: 1 outstanding %s", rival.name(), one);
                    say("%s: 8 outstanding %s", rival.name(), eight);
                    say("%s: 500 a second %s", rival.name(), open);
                    Results.of(results.one, rival.name()).add(one);
                    Results.of(results.eight, rival.name()).add(eight);
                    Results.of(results.open, rival.name()).add(open);
                }
            }
        }
    }

    private void profile() throws IOException {
        Path flames = Files.createDirectories(docs().resolve("performance"))
                .resolve("flames.html")
                .toAbsolutePath();
        try (Pairs pairs = new Pairs(loop, parley)) {
            if (!options.has("messages")) pairs.closed(8, options.ramp(), options.warmUp());
            pairs.during(8, options.ramp(), () -> results.profile = Profile.of(parley.pid(), options.warmUp(), flames));
        }
        say("The profile is in %s", flames);
    }

    private static Path docs() {
        return Path.of(System.getProperty("bench.docs", "docs"));
    }

    private void rooms() {
        for (int round = 0; round <= Options.FEW; round++) {
            for (Room.Roomy rival : List.of(ejabberd, parley, onH2)) {
                Room room = Room.of(loop, rival, options.ramp(), options.window());
                if (round == 0) continue;
                Results.of(results.rooms, rival.name()).add(room);
                say("%s: %s", rival.name(), room);
            }
        }
    }

    /** The first round warms up, and does not count. */
    private void pages() throws IOException {
        for (int i = 0; i < 2; i++) ejabberd.archive(i, MANY_ACCOUNTS - 2, LENGTHS.get(i));
        for (int round = 0; round <= options.rounds(); round++) {
            for (int i = 0; i < LENGTHS.size(); i++) {
                pagesOfParley(round, i);
                if (i < 2) pagesOfEjabberd(round, i);
            }
        }
    }

    private void pagesOfParley(int round, int which) throws IOException {
        List<Get> clients = new ArrayList<>();
        try {
            while (clients.size() < READERS) clients.add(newest(which));
            List<Asks.Question> questions = new ArrayList<>();
            for (Get client : clients) questions.add(client::once);
            pages(round, full, "Parley", which, questions);
        } finally {
            for (Get client : clients) client.close();
        }
    }

    private void pagesOfEjabberd(int round, int which) {
        try (Crowd crowd = new Crowd(loop, ejabberd).with(which, READERS)) {
            List<MamPage> questions = crowd.clients().stream()
                    .map(client -> new MamPage(loop, client, MANY_ACCOUNTS - 2))
                    .toList();
            pages(round, ejabberd, ejabberd.name(), which, questions);
        }
    }

    private Get newest(int which) throws IOException {
        String path =
                "/api/v1/conversations/" + ParleyStore.conversationId(ParleyStore.LONG + which) + "/messages?limit=50";
        return new Get(full.port(), path, ParleyStore.token(MANY_ACCOUNTS - 2));
    }

    /** Warmed up by all of them: the JVM compiles for good what it has done some ten thousand times, and one is long at that. */
    private void pages(int round, Rival rival, String name, int which, List<? extends Asks.Question> questions) {
        if (round == 0) {
            Asks.of(rival, questions, options.warmUp(), options.warmUp());
            return;
        }
        int length = LENGTHS.get(which);
        Asks one = Asks.of(rival, questions.subList(0, 1), options.ramp().dividedBy(2), options.window());
        Asks all = Asks.of(rival, questions, options.ramp().dividedBy(2), options.window());
        Results.of(results.onePage, name, length).add(one);
        Results.of(results.pages, name, length).add(all);
        say("%s: %d messages, one client: %s", name, length, one);
        say("%s: %d messages, %d clients: %s", name, length, READERS, all);
    }

    private void lists() throws IOException {
        for (String path : List.of("/api/v1/conversations?limit=50", "/api/v1/state")) {
            try (Get get = new Get(full.port(), path, ParleyStore.token(MANY_ACCOUNTS - 1))) {
                for (int round = 0; round <= Options.FEW; round++) {
                    Duration ramp =
                            round == 0 ? options.warmUp() : options.ramp().dividedBy(2);
                    Asks asks = Asks.of(full, List.of(get::once), ramp, options.window());
                    if (round == 0) continue;
                    Results.of(results.lists, path).add(asks);
                    say("%s: %s", path, asks);
                }
                results.statements.put(path, postgres.statements("filled", () -> often(get)) / (double) OFTEN);
                say("%s: %.1f statements", path, results.statements.get(path));
            }
        }
    }

    private static void often(Get get) {
        try {
            for (int i = 0; i < OFTEN; i++) get.once();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String text, Object... values) {
        System.out.println(values.length == 0 ? text : text.formatted(values));
    }

    @Override
    public void close() {
        for (Rival rival : List.of(ejabberd, parley, onH2)) rival.close();
        if (full != null) full.close();
        postgres.close();
        loop.close();
        say("What they wrote is in " + folder);
    }
}
