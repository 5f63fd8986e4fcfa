package org.parley.system;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two processes on one PostgreSQL are one Parley: alice and her friends are on one of them, bob on the other. A hint
 * arrives long before a sweep would find what it tells of, so what comes within a second came by the relay.
 */
@OwnParley
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    /** The promise. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static ParleyProcess one;
    private static ParleyProcess other;
    private static Person alice;
    private static Person bob;
    private static ChatApi chat;
    private static List<Integer> grid;

    @BeforeAll
    static void start() {
        assumeThat(Store.current()).isEqualTo(Store.POSTGRESQL);
        List<String> store = Store.current().fresh(Store.freshFolder());
        grid = List.of(PayaraMicro.freePort(), PayaraMicro.freePort());
        one = node(store, grid.get(0), grid).isReady();
        other = node(store, grid.get(1), grid).isReady();
        alice = Person.signsUp(one.site(), "alice");
        bob = Person.signsUp(one.site(), "bob").at(other.site());
        alice.befriends(bob);
        chat = alice.chatWith(bob);
    }

    /** With another carrier where {@code -Dit.relay} names one. */
    private static ParleyProcess node(List<String> store, int port, List<Integer> grid) {
        List<String> settings = new ArrayList<>();
        String relay = System.getProperty("it.relay", "");
        if (!relay.isEmpty()) settings.add("relay=" + relay);
        settings.add("limits=on");
        settings.add("data=" + Store.freshFolder());
        settings.add("cluster.name=" + store.hashCode());
        settings.add("cluster.listen=127.0.0.1:" + port);
        settings.add("cluster.members="
                + grid.stream().map(each -> "127.0.0.1:" + each).collect(Collectors.joining(",")));
        return ParleyProcess.on(store, "0", settings.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        if (one != null) one.close();
        if (other != null) other.close();
    }

    @Test
    @Order(1)
    void aNodeListensWhereItIsToldToAndNowhereElse() throws IOException {
        Set<String> told = new TreeSet<>(Set.of(one.site().base().getAuthority()));
        if (System.getProperty("it.relay", "").equals("hazelcast")) told.add("127.0.0.1:" + grid.get(0));

        assertThat(one.ears()).isEqualTo(told);
    }

    @Test
    @Order(1)
    void whatIsDoneOnOneNodeIsToldOnTheOtherAtOnce() {
        try (LiveClient hers = alice.goesLive();
                LiveClient his = bob.goesLive()) {
            hears(hers, "bob online", heard -> isPresence(heard, bob, true));

            Message said = chat.says("hello from one");
            Frame told = hears(his, "the message", heard -> heard.has("/message/body", "hello from one"));
            assertThat(told.number("/after")).isEqualTo(said.rev() - 1);
            his.awaits("the count", heard -> heard.is("unread") && heard.has("/unread", 1));

            his.confirmsDelivery(chat, said.seq());
            hears(hers, "delivered", heard -> heard.is("delivered") && heard.has("/seq", said.seq()));
            his.reads(chat, said.seq());
            hears(hers, "read", heard -> heard.is("read") && heard.has("/seq", said.seq()));

            his.types(chat);
            hears(hers, "typing", heard -> heard.is("typing") && heard.has("/username", bob.username()));

            chat.as(bob).reacts(said.seq(), "👍").accepted();
            hears(hers, "the reaction", heard -> heard.is("message") && heard.has("/message/reactions/0/emoji", "👍"));
            chat.edits(said.seq(), "hello again").accepted();
            hears(his, "the edit", heard -> heard.has("/message/body", "hello again"));
            chat.deletesForEveryone(said.seq()).accepted();
            hears(his, "the tombstone", heard -> heard.is("message") && heard.has("/message/deleted", true));

            chat.as(bob).sets("pinned", true).accepted();
            try (LiveClient phone = bob.at(one.site()).goesLive()) {
                chat.as(bob).sets("pinned", false).accepted();
                hears(
                        phone,
                        "my own setting",
                        heard -> heard.is("conversation") && heard.has("/conversation/me/pinned", false));
            }
            onlyOnce(his, hers);
        }
        for (ParleyProcess node : List.of(one, other))
            assertThat(meter(node, "count")).isPositive();
        assertThat(meter(other, "sum") / meter(other, "count")).isPositive().isLessThan(AT_ONCE.toMillis() / 1000.0);
    }

    @Test
    @Order(2)
    void whatIsSaidOnBothAtTheSameTimeUnderOneClientIdIsOneMessage() {
        ChatApi notes = RoomApi.made(alice, "Notes").chat();
        List<ChatApi> ways = List.of(notes, notes.as(alice.at(other.site())));
        for (int i = 0; i < 8; i++) {
            String clientId = "both-" + i;
            List<Callable<Answer>> tries = Stream.of(0, 1, 0, 1)
                    .map(way -> (Callable<Answer>) () -> ways.get(way).sends(clientId, "the same words"))
                    .toList();

            List<Answer> answers = Together.all(tries);

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200);
            assertThat(answers)
                    .extracting(answer -> answer.at("/id") + " " + answer.number("/seq"))
                    .containsOnly(answers.get(0).at("/id") + " " + (i + 2));
        }
    }

    /** Of what it took until word of the other was told. */
    private static double meter(ParleyProcess node, String what) {
        String name = "parley_relay_lag_seconds_" + what + " ";
        return Http.to(node.site())
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    /** For two turns of the sweep, which finds nothing that was not told. */
    private static void onlyOnce(LiveClient... clients) {
        await().during(Duration.ofMillis(1500)).until(() -> Stream.of(clients).allMatch(TwoNodesIT::heardEachOnce));
    }

    private static boolean heardEachOnce(LiveClient client) {
        List<Long> revs = client.heard("message").stream()
                .map(frame -> frame.number("/message/rev"))
                .toList();
        return client.isOpen() && revs.equals(revs.stream().sorted().distinct().toList());
    }

    @Test
    @Order(2)
    void roomsAndFriendshipsAreToldOnTheOtherNodeToo() {
        Person carol = Person.signsUp(one.site(), "carol");
        try (LiveClient his = bob.goesLive();
                LiveClient carols = carol.goesLive()) {
            carol.requests(bob, "it is me").accepted();
            hears(
                    his,
                    "the request",
                    heard -> heard.is("friend-request")
                            && heard.has("/state", "pending")
                            && heard.has("/note", "it is me"));
            bob.accepts(carol).accepted();
            hears(carols, "the friendship", heard -> heard.is("friendship") && heard.has("/state", "friend"));

            RoomApi room = RoomApi.made(carol, "Garden", bob);
            hears(his, "the room", heard -> heard.is("conversation") && heard.has("/conversation/title", "Garden"));
            room.renames("Orchard").accepted();
            hears(his, "the notice", heard -> heard.is("message") && heard.has("/message/notice/event", "renamed"));
            room.chat().says("welcome");
            hears(his, "what is said in it", heard -> heard.has("/message/body", "welcome"));
            room.removes(bob).accepted();
            hears(
                    his,
                    "being removed",
                    heard -> heard.has("/conversation/id", room.id()) && heard.has("/conversation/writable", false));

            carol.blocks(bob).accepted();
            hears(carols, "offline", heard -> isPresence(heard, bob, false));
            carol.unblocks(bob).accepted();
            carol.removes(bob).accepted();
            hears(his, "the end of it", heard -> heard.is("friendship") && heard.has("/state", "removed"));
            assertThat(his.isOpen() && carols.isOpen()).isTrue();
        }
    }

    @Test
    @Order(3)
    void whoSignsOutOnOneNodeIsSignedOutOnTheOther() {
        Person phone = bob.signsIn();
        try (LiveClient window = phone.goesLive()) {
            phone.at(one.site()).signsOut().accepted();

            assertThat(window.awaitsClose(AT_ONCE)).isEqualTo(4401);
            assertThat(phone.gets("/me")).isRefusedAs(401, "urn:parley:signed-out");
        }
    }

    @Test
    @Order(4)
    void whatIsLimitedIsLimitedOnAllNodesTogether() {
        List<Site> sites = List.of(one.site(), other.site());
        for (int i = 0; i < 5; i++) assertThat(tellsAll(sites.get(i % 2), i)).hasStatus(200);
        for (Site site : sites) assertThat(tellsAll(site, 5)).isRefusedAs(429, "urn:parley:too-many");

        Person dave = Person.signsUp(one.site(), "dave");
        for (int i = 0; i < 6; i++) new AccountApi(sites.get(i % 2)).signIn(dave.username(), "wrong password");
        for (Site site : sites)
            assertThat(new AccountApi(site).signIn(dave.username(), "wrong password"))
                    .isRefusedAs(429, "urn:parley:too-many");
    }

    @Test
    @Order(4)
    void whatIsDoneAllDayIsLimitedOnAllNodesTogetherToo() {
        Person erin = Person.signsUp(one.site(), "erin");
        erin.befriends(alice);
        ChatApi words = erin.chatWith(alice);

        assertThat(untilRefused(i -> words.sends("one-" + i, "hello"))).isBetween(60, 70);
        assertThat(untilRefused(i -> words.as(erin.at(other.site())).sends("other-" + i, "hello")))
                .isLessThan(10);

        assertThat(untilRefused(i -> erin.gets("/messages?q=hello"))).isBetween(60, 70);
        // of what stirs nothing else the other node hears a tenth of a second later
        Fault.passes(Duration.ofMillis(300));
        assertThat(untilRefused(i -> erin.at(other.site()).gets("/messages?q=hello")))
                .isLessThan(10);
    }

    private static int untilRefused(IntFunction<Answer> tries) {
        for (int i = 0; i < 200; i++) {
            Answer answer = tries.apply(i);
            if (answer.status() == 429) return i;
            answer.accepted();
        }
        return 200;
    }

    private static Answer tellsAll(Site site, int number) {
        return alice.at(site).posts("/broadcasts", "clientId", "b" + number, "body", "to all");
    }

    @Test
    @Order(5)
    void whenANodeIsKilledItsPeopleAreOfflineWithinHalfAMinuteAndNobodyElse() {
        Person dora = Person.signsUp(one.site(), "dora");
        dora.befriends(alice);
        try (LiveClient hers = alice.goesLive();
                LiveClient doras = dora.goesLive();
                LiveClient tablet = dora.at(other.site()).goesLive();
                LiveClient his = bob.goesLive()) {
            hers.awaits("bob", heard -> isPresence(heard, bob, true));

            other.kill();

            hers.awaits("bob gone", Duration.ofSeconds(30), heard -> isPresence(heard, bob, false));
            assertThat(alice.looksUp(bob)).has("/online", "false");
            assertThat(alice.looksUp(dora)).has("/online", "true");
            assertThat(hers.heard("presence")).noneMatch(heard -> isPresence(heard, dora, false));
            assertThat(doras.isOpen()).isTrue();
            assertThat(chat.says("who is there?").seq()).isPositive();
            assertThat(tablet.isOpen() || his.isOpen()).isFalse();
        }
    }

    private static Frame hears(LiveClient client, String what, Predicate<Frame> fits) {
        return client.awaits(what, AT_ONCE, fits);
    }

    private static boolean isPresence(Frame frame, Person who, boolean online) {
        return frame.is("presence") && frame.has("/username", who.username()) && frame.has("/online", online);
    }
}
