package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The store has no room, or stands still: nothing is acknowledged that is not stored, and it goes on by itself. */
@LongStory
class BadStoreIT {
    private static final String LONG = "好".repeat(4000);

    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void aDiskThatFillsRefusesWhatGrowsAndEverybodyGoesOnReading() {
        try (SmallDisk disk = new SmallDisk(200);
                Installation parley = new Installation(disk.folder(), List.of()).starts()) {
            ChatApi chat = talks(parley);
            try (LiveClient line = chat.person().goesLive()) {
                disk.isFilledBut(32);
                isRefused(chat, line);
                Map<Integer, Integer> readings = reads(chat);
                Meters.tell("32 MiB free under H2: messages refused, over the socket too, reading " + readings);
                assertThat(readings).containsOnlyKeys(200);

                disk.isFilledBut(0);
                isRefused(chat, line);
                readings = reads(chat);
                Meters.tell("nothing free under H2 and its log: messages refused, reading " + readings);
                assertThat(readings).containsKey(200);
                goesOn("H2", parley, disk, chat, line);
            }
        }
    }

    @Test
    void aFullDiskUnderPostgresqlRefusesAndEverybodyGoesOnReading() {
        try (SmallDisk disk = new SmallDisk(160);
                OwnPostgres postgres = new OwnPostgres(disk.folder());
                Installation parley = new Installation(postgres.options()).starts()) {
            ChatApi chat = talks(parley);
            try (LiveClient line = chat.person().goesLive()) {
                disk.isFilledBut(0);
                isRefused(chat, line);
                Map<Integer, Integer> readings = reads(chat);
                Meters.tell("nothing free under PostgreSQL: " + acknowledged.size()
                        + " found room still, then all refused, over the socket too, reading " + readings);
                assertThat(readings).containsOnlyKeys(200);
                goesOn("PostgreSQL", parley, disk, chat, line);
            }
        }
    }

    private ChatApi talks(Installation parley) {
        Person alice = Person.arrives(parley.site(), "alice");
        Person bob = Person.arrives(parley.site(), "bob");
        alice.befriends(bob);
        ChatApi chat = alice.chatWith(bob);
        for (int i = 0; i < 50; i++) assertThat(sends(chat)).isTrue();
        return chat;
    }

    /** Sooner or later: there may be some room in what the store has already. */
    private void isRefused(ChatApi chat, LiveClient line) {
        int before = refused.size();
        for (int i = 0; i < 3000 && refused.size() < before + 20; i++) sends(chat);
        assertThat(refused).hasSize(before + 20);
        String ref = Unique.suffix();
        line.sends(chat, ref, LONG);
        Frame answer = line.awaits("an answer", Duration.ofSeconds(10), frame -> frame.has("/ref", ref));
        assertThat(answer.at("/problem/status")).isEqualTo("503");
    }

    /** For some seconds. @return how often each status was the answer */
    private static Map<Integer, Integer> reads(ChatApi chat) {
        Map<Integer, Integer> readings = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            readings.merge(chat.page("").status(), 1, Integer::sum);
            Fault.passes(Duration.ofMillis(100));
        }
        return readings;
    }

    private void goesOn(String what, Installation parley, SmallDisk disk, ChatApi chat, LiveClient line) {
        disk.hasRoomAgain();
        long begun = System.nanoTime();
        await().atMost(Duration.ofSeconds(30)).until(() -> sends(chat));
        Meters.tell("room again under " + what + ": a message is stored after "
                + (System.nanoTime() - begun) / 1_000_000 + " ms");
        line.isUpToDate();
        for (String clientId : refused)
            assertThat(chat.sends(clientId, LONG).status()).isIn(200, 201);
        holds(chat);
        parley.stops();
        parley.starts();
        holds(chat);
    }

    private void holds(ChatApi chat) {
        List<Message> stored = chat.everything();
        assertThat(stored).extracting(Message::clientId).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
        for (Message message : stored) {
            Long seq = acknowledged.get(message.clientId());
            if (seq != null) assertThat(message.seq()).isEqualTo(seq);
        }
    }

    /** @return whether it was acknowledged; if not it was refused as it should be */
    private boolean sends(ChatApi chat) {
        String clientId = Unique.suffix();
        long begun = System.nanoTime();
        Answer answer = chat.sends(clientId, LONG);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
        if (answer.status() == 201) {
            acknowledged.put(clientId, answer.number("/seq"));
            return true;
        }
        assertThat(answer).isRefusedAs(503, "urn:parley:try-again");
        refused.add(clientId);
        return false;
    }

    @Test
    void aDatabaseThatStandsStillRefusesWithinSecondsAndGoesOn() {
        try (OwnPostgres postgres = new OwnPostgres();
                Installation parley = new Installation(postgres.options()).starts()) {
            Person alice = Person.arrives(parley.site(), "alice");
            ChatApi chat = RoomApi.made(alice, "Notes").chat();
            sends(chat);
            Meters meters = new Meters(parley);
            long threads = meters.threads();
            try (LiveClient line = alice.goesLive()) {
                postgres.freezes();
                long begun = System.nanoTime();
                try {
                    line.sends(chat, "by-socket", LONG);
                    Frame answer =
                            line.awaits("an answer", Duration.ofSeconds(6), frame -> frame.has("/ref", "by-socket"));
                    assertThat(answer.at("/problem/status")).isEqualTo("503");
                    long first = (System.nanoTime() - begun) / 1_000_000;
                    int ready = Http.status(parley.site().http("/health/ready"));
                    while (System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) sends(chat);
                    Meters.tell("PostgreSQL frozen: refused after " + first + " ms, ready " + ready + ", "
                            + refused.size() + " refused, threads " + threads + " then " + meters.threads());
                    assertThat(ready).isEqualTo(503);
                    assertThat(meters.threads()).isLessThan(threads + 50);
                } finally {
                    postgres.thaws();
                }
                begun = System.nanoTime();
                await().atMost(Duration.ofSeconds(10)).until(() -> sends(chat));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> Http.status(parley.site().http("/health/ready")) == 200);
                Meters.tell("PostgreSQL goes on: all well after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
                line.isUpToDate();
                for (String clientId : List.copyOf(refused))
                    assertThat(chat.sends(clientId, LONG).status()).isIn(200, 201);
                holds(chat);
            }
        }
    }
}
