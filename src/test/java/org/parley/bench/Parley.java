package org.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Parley as people run it, its limits off. */
final class Parley implements Start.Startable, Room.Roomy {
    private static final String READY = "Parley is ready: ";

    private final Launch launch;
    private final String name;
    private final ParleyStore store;
    private final long database;
    private final Path folder;
    private final int port = Program.freePort();
    private final List<String> settings;
    private Program program;

    /** @param settings as {@code name=value} */
    Parley(Launch launch, String name, ParleyStore store, long database, Path folder, String... settings) {
        this.launch = launch;
        this.settings = List.of(settings);
        this.name = name;
        this.store = store;
        this.database = database;
        this.folder = folder;
    }

    /** The same one started in another way, while this one is not running. */
    Parley by(Launch launch, String name) {
        return new Parley(launch, name, store, database, folder, settings.toArray(String[]::new));
    }

    /** Returns when it says that it is ready. */
    Parley starts() {
        launch();
        long end = System.nanoTime() + 300_000_000_000L;
        while (!program.said().contains(READY)) {
            if (!program.isAlive() || System.nanoTime() > end) throw new IllegalStateException(program.said());
            sleep();
        }
        return this;
    }

    @Override
    public void launch() {
        List<String> properties = new ArrayList<>();
        properties.add("-Dparley.limits=off");
        properties.add("-Dparley.data=" + folder.resolve("data"));
        if (store.isPostgres()) {
            properties.add("-Dparley.db.url=" + store.url());
            properties.add("-Dparley.db.user=postgres");
        }
        for (String setting : settings) properties.add("-Dparley." + setting);
        program = launch.start(folder, properties, "--host", "127.0.0.1", "--port", String.valueOf(port));
    }

    /** Makes the account that {@link #signsIn} signs in. */
    Parley signsUp() {
        while (post("accounts", "username") != 201) sleep();
        return this;
    }

    @Override
    public void signsIn(Loop loop) {
        while (post("sessions", "login") != 201) sleep();
    }

    /** @return the status, or 0 where nobody answers */
    private int post(String path, String who) {
        String body = "{\"" + who + "\":\"starter\",\"password\":\"correct horse battery\"}";
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        Pause.of(Duration.ofMillis(20));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return program.pid();
    }

    @Override
    public long database() {
        return database;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Client client(int account) {
        return new ParleyClient(account, port);
    }

    @Override
    public Template toFriend(int from, int to) {
        return toConversation(ParleyStore.conversationId(from / 2));
    }

    @Override
    public void enter(Client client) {
        // its members are in it whether they are connected or not
    }

    @Override
    public Template toRoom(int from) {
        return toConversation(ParleyStore.conversationId(ParleyStore.ROOM));
    }

    private static Template toConversation(String conversation) {
        return new Template("{\"type\":\"send\",\"ref\":\"r\",\"conversation\":\"" + conversation
                + "\",\"clientId\":\"b" + Template.NUMBER + "\",\"body\":\"" + Template.BODY + "\"}");
    }

    @Override
    public long archived() {
        return store.isPostgres() ? Postgres.number(store.url(), "select sum(last_seq) from conversation") : -1;
    }

    @Override
    public void close() {
        if (program != null) program.close();
    }

    /** Somebody signed in by a token in the handshake; the greeting says that everything is there. */
    private static final class ParleyClient extends Client {
        private static final byte[] HELLO = ascii("{\"type\":\"hello\"");
        private static final byte[] MESSAGE = ascii("{\"type\":\"message\"");
        private static final byte[] ERROR = ascii("{\"type\":\"error\"");

        private final int port;

        ParleyClient(int account, int port) {
            super(account);
            this.port = port;
        }

        @Override
        String upgrade() {
            return "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nAuthorization: Bearer "
                    + ParleyStore.token(account)
                    + "\r\n\r\n";
        }

        @Override
        public void opened() {
            // the server speaks first
        }

        @Override
        public void heard(byte[] bytes, int from, int to) {
            if (begins(bytes, from, to, MESSAGE)) message(bytes, from, to);
            else if (begins(bytes, from, to, HELLO)) isReady();
            else if (begins(bytes, from, to, ERROR)) fails(new String(bytes, from, to - from));
        }
    }
}
