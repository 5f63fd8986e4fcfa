package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Debian's ejabberd as a process with a configuration and a folder of its own: WebSocket, everything in PostgreSQL, the
 * archive of messages always on, no shaper.
 */
final class Ejabberd implements Start.Startable, Room.Roomy {
    private static final String USER = "ejabberd";
    private static final String SCHEMA = "/usr/share/ejabberd/sql/pg.sql";
    private static final String CONFIGURATION =
            """
            loglevel: warning
            hosts:
              - localhost
            listen:
              - port: %d
                ip: "127.0.0.1"
                module: ejabberd_http
                backlog: 1024
                request_handlers:
                  /ws: ejabberd_http_ws
            auth_method: sql
            auth_password_format: plain
            sql_type: pgsql
            sql_server: "127.0.0.1"
            sql_port: %d
            sql_database: ejabberd
            sql_username: postgres
            sql_password: ""
            sql_pool_size: 10
            default_db: sql
            access_rules:
              c2s:
                allow: all
            modules:
              mod_disco: {}
              mod_roster: {}
              mod_offline: {}
              mod_last: {}
              mod_mam:
                default: always
              mod_muc:
                max_users: 300
                default_room_options:
                  mam: true
            """;

    private final Path folder;
    private final Postgres postgres;
    private final int port = Program.freePort();
    private Program program;

    Ejabberd(Path folder, Postgres postgres, int accounts) {
        if (!Files.exists(Path.of(SCHEMA))) {
            throw new IllegalStateException(
                    "ejabberd is missing: apt-get install --no-install-recommends ejabberd erlang-p1-pgsql");
        }
        this.folder = Program.folder(folder.resolve("ejabberd"), USER);
        this.postgres = postgres;
        try {
            Files.writeString(this.folder.resolve("ejabberd.yml"), CONFIGURATION.formatted(port, postgres.port()));
            postgres.create("ejabberd", Files.readString(Path.of(SCHEMA)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres.execute(
                "ejabberd",
                "insert into users (username, password) select 'u' || i, 'secret' from generate_series(0, "
                        + (accounts - 1) + ") i",
                "insert into rosterusers (username, jid, nick, subscription, ask, askmessage, server, subscribe, type)"
                        + " select 'u' || i, 'u' || (i # 1) || '@localhost', 'Somebody', 'B', 'N', '', 'N', '', 'item'"
                        + " from generate_series(0, " + (accounts - 1) + ") i",
                "analyze");
    }

    @Override
    public void launch() {
        program = Program.start(
                folder,
                USER,
                Map.of(
                        "EJABBERD_CONFIG_PATH",
                        folder.resolve("ejabberd.yml").toString(),
                        "EJABBERD_LOG_PATH",
                        folder.resolve("ejabberd.log").toString(),
                        "ERL_LIBS",
                        libraries().toString(),
                        "HOME",
                        folder.toString()),
                List.of(
                        "erl",
                        "+K",
                        "true",
                        "+P",
                        "250000",
                        "-noinput",
                        "-mnesia",
                        "dir",
                        "\"" + folder.resolve("mnesia") + "\"",
                        "-s",
                        "ejabberd"));
    }

    /** So many messages between two, in the archive of both. */
    Ejabberd archive(int one, int other, int messages) {
        for (int[] side : new int[][] {{one, other}, {other, one}}) {
            postgres.execute(
                    "ejabberd",
                    "insert into archive (username, timestamp, peer, bare_peer, xml, txt, kind, nick)"
                            + " select 'u%1$d', i, 'u%2$d@localhost/b', 'u%2$d@localhost', '<message xml:lang=''en'' to=''u%2$d"
                                    .formatted(side[0], side[1])
                            + "@localhost'' from=''u%1$d@localhost/b'' type=''chat'' id=''b'' xmlns=''jabber:client''><body>%3$s"
                                    .formatted(side[0], side[1], "y".repeat(100))
                            + "</body></message>', '" + "y".repeat(100) + "', 'chat', '' from generate_series(1, "
                            + messages
                            + ") i");
        }
        postgres.execute("ejabberd", "vacuum analyze archive");
        return this;
    }

    private static Path libraries() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
            return found.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void signsIn(Loop loop) {
        while (!isIn(loop)) Pause.of(Duration.ofMillis(20));
    }

    private boolean isIn(Loop loop) {
        try (Crowd crowd = new Crowd(loop, this)) {
            crowd.of(1, Duration.ofSeconds(1));
            return true;
        } catch (CompletionException notYet) {
            return false;
        }
    }

    @Override
    public void enter(Client client) {
        client.send(Line.text("<presence xmlns='jabber:client' to='room@conference.localhost/u" + client.account
                + "'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>"));
    }

    @Override
    public Template toRoom(int from) {
        return new Template("<message xmlns='jabber:client' to='room@conference.localhost' type='groupchat' id='b"
                + Template.NUMBER + "'><body>" + Template.BODY + "</body></message>");
    }

    @Override
    public String name() {
        return "ejabberd";
    }

    @Override
    public long pid() {
        return program.pid();
    }

    @Override
    public long database() {
        return postgres.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Client client(int account) {
        return client(account, 0);
    }

    /** A second one with the same name would put an end to the first. */
    @Override
    public Client client(int account, int device) {
        return new EjabberdClient(account, "b" + device, port);
    }

    @Override
    public Template toFriend(int from, int to) {
        return new Template("<message xmlns='jabber:client' to='u" + to + "@localhost' type='chat' id='b"
                + Template.NUMBER + "'><body>" + Template.BODY + "</body></message>");
    }

    /** It keeps one row for each of the two. */
    @Override
    public long archived() {
        return Postgres.number(postgres.url("ejabberd"), "select count(*) from archive") / 2;
    }

    @Override
    public void close() {
        if (program != null) program.close();
    }

    /** Signs in (SASL PLAIN), binds, reads the roster and says that it is there (RFC 7395, 6120, 6121). */
    private static final class EjabberdClient extends Client {
        private static final byte[] MESSAGE = ascii("<message");
        private static final byte[] ANSWER = ascii("<iq");
        private static final String OPEN =
                "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";

        private final String resource;
        private final int port;
        private boolean authenticated;

        EjabberdClient(int account, String resource, int port) {
            super(account);
            this.resource = resource;
            this.port = port;
        }

        @Override
        String upgrade() {
            return "GET /ws HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: xmpp\r\n\r\n";
        }

        @Override
        public void opened() {
            say(OPEN);
        }

        @Override
        public void heard(byte[] bytes, int from, int to) {
            if (begins(bytes, from, to, MESSAGE)) message(bytes, from, to);
            else if (begins(bytes, from, to, ANSWER) && ready().isDone()) answer(bytes, from, to);
            else if (!ready().isDone()) signIn(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        private void signIn(String text) {
            if (text.startsWith("<stream:features") && !authenticated) {
                say("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + Base64.getEncoder().encodeToString(("\0u" + account + "\0secret").getBytes())
                        + "</auth>");
            } else if (text.startsWith("<success")) {
                authenticated = true;
                say(OPEN);
            } else if (text.startsWith("<stream:features")) {
                say("<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<resource>" + resource + "</resource></bind></iq>");
            } else if (text.contains("id='bind'")) {
                say("<iq xmlns='jabber:client' type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>");
            } else if (text.contains("id='roster'")) {
                say("<presence xmlns='jabber:client'/>");
            } else if (text.startsWith("<presence") && text.contains("from='u" + account + "@")) {
                isReady();
            } else if (text.startsWith("<failure") || text.startsWith("<stream:error")) {
                fails(text);
            }
        }

        private void say(String text) {
            send(Line.text(text));
        }
    }
}
