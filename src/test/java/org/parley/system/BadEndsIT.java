package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The other end of a socket is gone without a word, or sends without end: nobody else feels it. */
@LongStory
class BadEndsIT {
    private static final Installation PARLEY = new Installation(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"));
    private static final Meters METERS = new Meters(PARLEY);
    private static final int READERS = 20;
    /** Messages of 4 kB that nobody is let fall behind by. */
    private static final int TOO_MANY = 350;

    private static Person alice;
    private static Person bob;
    private static Person carl;

    @BeforeAll
    static void starts() {
        PARLEY.starts();
        alice = Person.arrives(PARLEY.site(), "alice");
        bob = Person.arrives(PARLEY.site(), "bob");
        carl = Person.arrives(PARLEY.site(), "carl");
        alice.befriends(bob);
        alice.befriends(carl);
    }

    @AfterAll
    static void ends() {
        PARLEY.close();
    }

    private static long closed(String why) {
        return METERS.value("parley_connections_closed_total{why=\"" + why + "\"}");
    }

    /** @return how many ended with each code */
    private static Map<Integer, Integer> ends(List<RawSocket> sockets) {
        Map<Integer, Integer> codes = new HashMap<>();
        for (RawSocket one : sockets) codes.merge(end(one), 1, Integer::sum);
        return codes;
    }

    /** Reads all that is left. @return the code of the close frame, or 1006 where there is none */
    private static int end(RawSocket socket) {
        try {
            return socket.awaits(RawSocket.CLOSE, Duration.ofSeconds(10)).code();
        } catch (IOException | UncheckedIOException cut) {
            return 1006;
        }
    }

    @Test
    void whoIsGoneWithoutAWordIsFoundOutAndTheirNewLineIsNotHeldUp() {
        try (BadLine dying = new BadLine(PARLEY.site());
                LiveClient friend = alice.goesLive();
                LiveClient bobs = LiveClient.of(bob.at(dying.site()));
                LiveClient carls = LiveClient.of(carl.at(dying.site()))) {
            ChatApi chat = alice.chatWith(bob);
            long silent = closed("silent");
            friend.awaits("bob is there", frame -> isPresence(frame, bob, true));
            long begun = System.nanoTime();
            dying.isDead();

            try (LiveClient again = bob.goesLive()) {
                friend.tells(chat, "can you hear me?");
                again.awaitsMessage("can you hear me?");
                friend.awaits("carl is gone", Duration.ofSeconds(100), frame -> isPresence(frame, carl, false));
                long gone = (System.nanoTime() - begun) / 1_000_000_000;

                assertThat(closed("silent") - silent).isEqualTo(2);
                assertThat(friend.heard("presence")).noneMatch(frame -> isPresence(frame, bob, false));
                again.isUpToDate();
                assertThat(METERS.value("parley_sockets")).isEqualTo(2);
                assertThat(gone).isLessThan(86);
                Meters.tell("a line that hands nothing on: its people are offline after " + gone
                        + " s, and who came back meanwhile never was");
            }
            carls.breaks();
            bobs.breaks();
        }
    }

    @Test
    void twentyWhoDoNotReadAreCutOffAndNobodyWaitsForThem() throws IOException {
        ChatApi chat = alice.chatWith(bob);
        List<Long> alone = talk(chat);
        String before = METERS.all();
        long heap = METERS.heap();
        long slow = closed("slow");
        List<RawSocket> asleep = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) asleep.add(RawSocket.of(bob));
            List<Long> beside = talk(chat);
            await().atMost(Duration.ofSeconds(10)).until(() -> closed("slow") - slow == READERS);
            Map<Integer, Integer> codes = ends(asleep);
            Meters.tell(READERS + " that do not read, closed with (code=times) " + codes + "; until one who does had"
                    + " each of " + TOO_MANY + " messages of 4 kB: " + Swarm.spread(beside) + ", alone "
                    + Swarm.spread(alone) + "; " + before + "; after " + METERS.all());
            assertThat(codes).containsOnlyKeys(4508);
            // the client looks every 0.1 s
            assertThat(nearlyAll(beside)).isLessThan(2 * nearlyAll(alone) + 100);
            assertThat(METERS.heap() - heap).isLessThan(5 * READERS);
        } finally {
            for (RawSocket one : asleep) one.close();
        }
    }

    /** @return the 99th percentile */
    private static long nearlyAll(List<Long> sorted) {
        return sorted.get(sorted.size() * 99 / 100);
    }

    /** @return milliseconds until each of {@link #TOO_MANY} messages was heard, the quickest first */
    private static List<Long> talk(ChatApi chat) {
        List<Long> took = new ArrayList<>();
        try (LiveClient writer = alice.goesLive();
                LiveClient phone = bob.goesLive()) {
            for (int i = 1; i <= TOO_MANY; i++) {
                String body = Unique.suffix() + "x".repeat(3_900);
                long begun = System.nanoTime();
                writer.tells(chat, body);
                phone.awaitsMessage(body);
                took.add((System.nanoTime() - begun) / 1_000_000);
            }
        }
        return took.stream().sorted().toList();
    }

    private static boolean isPresence(Frame frame, Person of, boolean online) {
        return frame.is("presence") && frame.has("/username", of.username()) && frame.has("/online", online);
    }

    @Test
    void whatHasNoEndIsCutOff() throws IOException {
        String before = METERS.all();
        List<RawSocket> bad = new ArrayList<>();
        byte[] much = new byte[100_000];
        try (LiveClient calm = alice.goesLive()) {
            for (int i = 0; i < READERS; i++) {
                RawSocket endless = RawSocket.of(bob);
                bad.add(endless);
                sends(endless, RawSocket.TEXT, Long.MAX_VALUE, much, 50);
                RawSocket large = RawSocket.of(bob);
                bad.add(large);
                sends(large, RawSocket.TEXT, 4_200_000, much, 42);
                RawSocket pieces = RawSocket.of(bob);
                bad.add(pieces);
                for (int part = 0; part < 100; part++) {
                    if (!sends(pieces, part == 0 ? RawSocket.TEXT : 0, much.length, much, 1)) break;
                }
            }
            long most = METERS.value("jvm_memory_used_bytes{area=\"heap\"") >> 20;
            Map<Integer, Integer> codes = ends(bad);
            await().atMost(Duration.ofSeconds(10)).until(() -> METERS.value("parley_sockets") == 1);
            calm.isUpToDate();
            Meters.tell("60 frames without end, closed with (code=times) " + codes + "; " + before + "; at most " + most
                    + " MiB with garbage; after " + METERS.all());
            assertThat(codes.keySet()).isSubsetOf(1002, 1006, 1009, 1011);
        } finally {
            for (RawSocket one : bad) one.close();
        }
    }

    /** @return whether the other end still takes something */
    private static boolean sends(RawSocket socket, int opcode, long length, byte[] part, int parts) {
        try {
            socket.begins(opcode, false, length);
            for (int i = 0; i < parts; i++) socket.sends(part);
            return true;
        } catch (IOException cut) {
            return false;
        }
    }
}
