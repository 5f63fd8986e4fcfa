package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every sign of life costs, where there are many others: PostgreSQL's own counts of what its plans did, over all
 * statements that the server really runs.
 */
@OwnParley
class HotPathPlansIT {
    private static final String NOW = "cast(extract(epoch from now()) * 1000000 as bigint)";

    /** Many pairs who talk, and nothing in it that alice and bob have to do with. */
    private static final List<String> OTHERS = List.of(
            "insert into account (id, username, display_name, email_verified, receipts, presence_visible,"
                    + " contacts_from, admin, created_at) select gen_random_uuid(), 'filler' || i, 'Filler', false, true,"
                    + " true, 'everyone', false, 0 from generate_series(1, 8000) i",
            "insert into contact (id, low, high, friends_since) select gen_random_uuid(), least(a.id, b.id),"
                    + " greatest(a.id, b.id), 1 from account a join account b"
                    + " on b.username = 'filler' || (substr(a.username, 7)::int + 1) where a.username like 'filler%'",
            "insert into conversation (id, kind, low, high, first_seq, last_seq, rev, created_at, changed_at)"
                    + " select k.id, 'direct', k.low, k.high, 1, 4, 4, 0, 0 from contact k"
                    + " join account a on a.id = k.low and a.username like 'filler%'",
            "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                    + " cleared_seq, marked_unread, pinned, opened) select c.id, x.id, 'member', 1, 0, 4, 4, 0, false,"
                    + " false, true from conversation c join account x on x.id in (c.low, c.high)"
                    + " where x.username like 'filler%'",
            "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced, sent_at,"
                    + " deleted) select c.id, i, i, gen_random_uuid(), c.low, 'c' || i, 'text', 'words ' || i, false,"
                    + " 0, false from conversation c, generate_series(1, 4) i where c.created_at = 0"
                    + " and c.kind = 'direct'",
            "insert into reaction (conversation_id, seq, emoji, account_id, reacted_at)"
                    + " select conversation_id, seq, '👍', sender_id, 0 from message where seq <= 2 and sent_at = 0",
            "insert into pin (conversation_id, seq, account_id, pinned_at)"
                    + " select conversation_id, seq, sender_id, 0 from message where seq <= 2 and sent_at = 0",
            "insert into hidden_message (account_id, conversation_id, seq)"
                    + " select sender_id, conversation_id, seq from message where seq <= 2 and sent_at = 0",
            "insert into pointer_move (conversation_id, account_id, seq, moved_at, read)"
                    + " select conversation_id, account_id, 4, 0, true from member where read_seq = 4",
            "insert into session (id, account_id, token_hash, created_at, last_used_at, idle_seconds, expires_at)"
                    + " select gen_random_uuid(), id, decode(md5(username), 'hex'), " + NOW + ", " + NOW + ", 86400, "
                    + NOW + " + 86400000000 from account where username like 'filler%'",
            "insert into presence (account_id, online, seen_at) select id, false, " + NOW
                    + " from account where username like 'filler%'",
            "insert into friend_request (id, contact_id, requester, addressee, created_at, silent, declined_at, dismissed)"
                    + " select gen_random_uuid(), id, low, high, 0, false, 0, true from contact where friends_since = 1",
            "insert into former_member (conversation_id, account_id, view) select c.id, a.id, 1 from conversation c"
                    + " join account a on a.username = 'filler1' where c.created_at = 0 and a.id not in (c.low, c.high)",
            "insert into file (id, owner_id, name, type, size, created_at) select id, sender_id, 'name', 'text/plain', 1, "
                    + NOW + " from message where seq = 1 and sent_at = 0",
            "insert into message_file (conversation_id, seq, place, file_id)"
                    + " select conversation_id, seq, 0, id from message where seq = 1 and sent_at = 0",
            "insert into allowance (subject, full_at) select id, " + NOW + " + 86400000000 from account",
            "insert into tries (subject, counted, first_at, blocked_until) select username, 1, " + NOW
                    + ", 0 from account",
            "analyze");

    /** So many messages carol and dave have, and both have read them. */
    private static final int MANY = 10_000;

    private static final String THEIRS =
            " where c.kind = 'direct' and c.low in (select id from account where username similar to '(carol|dave)%')";

    private static final List<String> LONG = List.of(
            "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced, sent_at,"
                    + " deleted) select c.id, i, i, gen_random_uuid(), c.low, 'l' || i, 'text', 'words', false, 1, false"
                    + " from conversation c, generate_series(1, " + MANY + ") i" + THEIRS,
            "update conversation c set last_seq = " + MANY + ", rev = " + MANY + THEIRS,
            "update member m set read_seq = " + MANY + ", delivered_seq = " + MANY + " from conversation c" + THEIRS
                    + " and c.id = m.conversation_id",
            "insert into message_words_reached (conversation_id, seq) select c.id, " + MANY + " from conversation c"
                    + THEIRS,
            "analyze");

    /** Eve has this many conversations, each with another account, in a store with many more. */
    private static final int HERS = 300;

    private static final List<String> WIDE = List.of(
            "insert into conversation (id, kind, title, first_seq, last_seq, rev, created_at, changed_at)"
                    + " select gen_random_uuid(), 'room', 'Room', 1, 0, 0, 2, 0 from generate_series(1, 200000)",
            "insert into contact (id, low, high, friends_since) select gen_random_uuid(), least(a.id, e.id),"
                    + " greatest(a.id, e.id), 1 from account a join account e on e.username like 'eve%'"
                    + " where a.username like 'filler%' and substr(a.username, 7)::int <= " + HERS,
            "insert into conversation (id, kind, low, high, first_seq, last_seq, rev, created_at, changed_at)"
                    + " select k.id, 'direct', k.low, k.high, 1, 1, 1, 1, row_number() over (order by k.id) from contact k"
                    + " join account e on e.id in (k.low, k.high) and e.username like 'eve%'",
            "insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq,"
                    + " cleared_seq, marked_unread, pinned, opened) select c.id, x.id, 'member', 1, 0, 1, 1, 0, false,"
                    + " false, true from conversation c join account x on x.id in (c.low, c.high) where c.created_at = 1",
            "insert into message (conversation_id, seq, rev, id, sender_id, client_id, kind, body, silenced, sent_at,"
                    + " deleted) select c.id, 1, 1, gen_random_uuid(), c.low, 'w', 'text', 'words', false, 1, false"
                    + " from conversation c where c.created_at = 1",
            "analyze");

    /**
     * One look through any of these tables reads thousands of rows. A few are read before they were filled, and told
     * later: a connection that has nothing to do keeps its counts for up to ten seconds.
     */
    private static final String SCANNED = "select relname, seq_scan, seq_tup_read from pg_stat_user_tables"
            + " where seq_tup_read >= 1000 and relname in ('message', 'member', 'conversation', 'contact', 'account',"
            + " 'reaction', 'pin', 'hidden_message', 'pointer_move', 'session', 'presence', 'friend_request',"
            + " 'former_member', 'file', 'message_file', 'allowance', 'tries') order by relname";

    @Test
    void nothingThatPeopleDoAllDayLooksThroughATableOrALongConversation() throws SQLException {
        assumeThat(Store.current()).isEqualTo(Store.POSTGRESQL);
        List<String> options = Store.current().fresh(Store.freshFolder());
        List<String> scanned = new ArrayList<>();
        try (ParleyProcess parley = ParleyProcess.on(options, "0", "limits=on").isReady();
                Connection store = connection(options);
                Statement statement = store.createStatement()) {
            Person alice = Person.signsUp(parley.site(), "alice");
            Person bob = Person.signsUp(parley.site(), "bob");
            Person carol = Person.signsUp(parley.site(), "carol");
            Person dave = Person.signsUp(parley.site(), "dave");
            Person eve = Person.signsUp(parley.site(), "eve");
            alice.befriends(bob);
            carol.befriends(dave);
            // in one, with what the planner knows of them: the sweep looks at these tables each second
            store.setAutoCommit(false);
            for (String others : OTHERS) statement.execute(others);
            for (String theirs : LONG) statement.execute(theirs);
            for (String hers : WIDE) statement.execute(hers);
            store.commit();
            store.setAutoCommit(true);
            statement.execute("vacuum");
            // what this connection counted while it filled the tables is told first, so that it is forgotten too
            statement.execute("select pg_stat_force_next_flush()");
            statement.execute("select pg_stat_reset()");

            allDay(alice, bob, eve);
            readsOn(carol.chatWith(dave));
            looksThroughTheList(eve);

            // what a connection counted it tells at its end
            parley.stop();
            await().atMost(Duration.ofSeconds(20)).until(() -> connections(statement) == 1);
            try (ResultSet rows = statement.executeQuery(SCANNED)) {
                while (rows.next()) {
                    scanned.add(rows.getString(1) + ": " + rows.getLong(2) + " scans of " + rows.getLong(3) + " rows");
                }
            }
            assertThat(ofMessages(statement, "idx_scan")).isGreaterThan(100);
            assertThat(ofMessages(statement, "idx_tup_fetch")).isBetween(100L, MANY - 1L);
        }
        assertThat(scanned).isEmpty();
    }

    private static void allDay(Person alice, Person bob, Person stranger) {
        ChatApi chat = alice.chatWith(bob);
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            for (int i = 0; i < 20; i++) hers.tells(chat, "frame " + i);
            his.reads(chat, 5);
            his.confirmsDelivery(chat, 20);
            his.types(chat);
            hers.awaits("typing");
            his.awaitsMessage("frame 19");
        }
        chat.sends("again", "hello").accepted();
        chat.sends("again", "hello").accepted();
        chat.sendsReply("reply", "hello yourself", 3).accepted();
        for (String page : List.of("", "?before=10", "?after=10", "?around=10"))
            chat.page(page).accepted();
        chat.as(bob).page("?unread=true").accepted();
        chat.changes(3, 50).accepted();
        chat.message(4).accepted();
        chat.edits(4, "edited").accepted();
        chat.as(bob).reacts(4, "👍").accepted();
        chat.as(bob).unreacts(4, "👍").accepted();
        chat.reacts(5, "👍").accepted();
        chat.pins(5).accepted();
        chat.pinned().accepted();
        chat.unpins(5).accepted();
        chat.asksAbout(4).accepted();
        chat.deletesForEveryone(6).accepted();
        chat.as(bob).deletesForMe(7).accepted();
        chat.as(bob).reads(8).accepted();
        chat.sets("muted", true).accepted();
        alice.posts("/broadcasts", "clientId", "b", "body", "hello all").accepted();
        for (Person one : List.of(alice, bob)) {
            for (String path : List.of(
                    "/conversations",
                    "/friends",
                    "/state",
                    "/unread",
                    "/friend-requests",
                    "/me",
                    "/messages?q=frame")) {
                one.gets(path).accepted();
            }
            chat.as(one).looks().accepted();
        }
        RoomApi room = RoomApi.made(alice, "Garden", bob);
        room.chat().says("hello all");
        room.members().accepted();
        room.as(bob).chat().reads(2).accepted();
        room.as(bob).chat().page("").accepted();
        chat.as(bob).clears().accepted();
        String file = new FilesApi(alice).uploads("words.txt", "words".getBytes(StandardCharsets.UTF_8));
        chat.sendsFiles("file", "with a file", file).accepted();
        chat.page("").accepted();
        new AccountApi(alice.site())
                .signIn(alice.username(), AccountApi.PASSWORD)
                .accepted();
        bob.withdraws(bob.requests(stranger).accepted().at("/id")).accepted();
    }

    private static void readsOn(ChatApi chat) {
        // on each connection the first five are planned for their values, later ones perhaps for any
        for (int i = 0; i < 10; i++) {
            for (String page : List.of("", "&before=5000", "&after=5000", "&around=5000")) {
                assertThat(chat.page("?limit=50" + page).accepted().items()).hasSize(50);
            }
            chat.changes(5_000, 50).accepted();
        }
    }

    private static void looksThroughTheList(Person eve) {
        for (int i = 0; i < 12; i++) {
            Answer first = eve.gets("/conversations").accepted();
            assertThat(first.items()).hasSize(50);
            eve.gets("/conversations?cursor=" + first.at("/next")).accepted();
        }
    }

    private static Connection connection(List<String> options) throws SQLException {
        String[] values = options.stream()
                .map(option -> option.substring(option.indexOf('=') + 1))
                .toArray(String[]::new);
        return DriverManager.getConnection(values[0], values[1], values[2]);
    }

    private static long connections(Statement statement) throws SQLException {
        return number(
                statement,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend'");
    }

    private static long ofMessages(Statement statement, String count) throws SQLException {
        return number(statement, "select sum(" + count + ") from pg_stat_user_tables where relname = 'message'");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
