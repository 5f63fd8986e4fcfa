package org.parley.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * PostgreSQL's own: a notification reaches whoever listens in the moment of its commit. It is a transaction of its
 * own, never part of one that stores something, since those that notify commit one after the other. Two connections
 * beside the pool: one that listens, and one that speaks.
 */
final class PostgresRelay implements Relay {
    private static final Logger LOG = System.getLogger(PostgresRelay.class.getName());
    private static final String CHANNEL = "parley";

    /** PostgreSQL takes fewer than 8000 bytes; all are ASCII. */
    private static final int LIMIT = 7999;

    private static final int LISTENED_MILLIS = 5_000;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final DataSource source;
    private final ThreadFactory threads;
    private final String self = UUID.randomUUID().toString().substring(0, 8);
    private volatile boolean open = true;
    private volatile Connection listening;
    private Connection speaking;
    private long silentUntil = System.nanoTime();
    private long pause = SHORTEST_PAUSE;

    PostgresRelay(DataSource source, ThreadFactory threads) {
        this.source = source;
        this.threads = threads;
    }

    @Override
    public void open(Ear ear) {
        Thread listener = threads.newThread(() -> listen(ear));
        listener.setName("parley-relay-in");
        listener.start();
    }

    @Override
    public void send(List<Hint> hints, long since) {
        if (System.nanoTime() - silentUntil < 0) return;
        try {
            if (speaking == null) speaking = speaker();
            try (PreparedStatement notify = speaking.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
                for (String text : payloads(hints, since)) {
                    notify.setString(1, text);
                    notify.execute();
                }
            }
            pause = SHORTEST_PAUSE;
        } catch (SQLException lost) {
            LOG.log(Level.WARNING, "Other nodes could not be told; they find out by themselves", lost);
            end(speaking);
            speaking = null;
            silentUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** What is lost when PostgreSQL crashes is a hint: nobody waits for the disk. */
    private Connection speaker() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        return connection;
    }

    /** As few texts as hold them all; one that fits into none is left out. */
    List<String> payloads(List<Hint> hints, long since) {
        List<String> payloads = new ArrayList<>();
        String head = self + ";" + since;
        StringBuilder text = new StringBuilder(head);
        for (Hint hint : hints) {
            String next = hint.text();
            if (head.length() + 1 + next.length() > LIMIT) continue;
            if (text.length() + 1 + next.length() > LIMIT) {
                payloads.add(text.toString());
                text.setLength(head.length());
            }
            text.append(';').append(next);
        }
        if (text.length() > head.length()) payloads.add(text.toString());
        return payloads;
    }

    private void listen(Ear ear) {
        long wait = SHORTEST_PAUSE;
        while (open) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                listening = connection;
                statement.execute("listen " + CHANNEL);
                wait = SHORTEST_PAUSE;
                while (open) hear(connection.unwrap(PGConnection.class), statement, ear);
            } catch (SQLException lost) {
                if (!open) return;
                LOG.log(Level.WARNING, "Other nodes are not heard; what they tell is found in the store", lost);
                if (!slept(wait)) return;
                wait = Math.min(2 * wait, LONGEST_PAUSE);
            }
        }
    }

    /** All that has come by now at once: the more it is, the less each costs. */
    private void hear(PGConnection connection, Statement statement, Ear ear) throws SQLException {
        PGNotification[] heard = connection.getNotifications(LISTENED_MILLIS);
        if (heard == null || heard.length == 0) {
            // a connection that is dead in silence would be listened to for ever
            statement.execute("select 1");
            return;
        }
        List<Hint> hints = new ArrayList<>();
        long since = 0;
        for (PGNotification notification : heard) {
            long said = read(notification.getParameter(), hints);
            if (since == 0) since = said;
        }
        if (!hints.isEmpty()) ear.hears(hints, since);
    }

    /** What this node itself said is not for it. @return since when it waited to be said */
    long read(String payload, List<Hint> hints) {
        int end = payload.indexOf(';');
        if (end < 0 || payload.substring(0, end).equals(self)) return 0;
        String text = payload.substring(end + 1);
        Hint.parseAll(text).forEach(hints::add);
        return Hint.since(text);
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() {
        open = false;
        end(listening);
        end(speaking);
    }

    /** Without a word, and so also where somebody waits for one on it. */
    private static void end(Connection connection) {
        try {
            if (connection != null) connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // that is what was wanted
        }
    }
}
