package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Everybody comes at once, or is sent away at once. */
@LongStory
class StormIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void fiveHundredWhoAreCutComeBackAtOnceAndAfterARestartToo() {
        try (Installation parley = new Installation(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError")).starts();
                Swarm swarm = new Swarm(parley.site(), 50, 10)) {
            Meters meters = new Meters(parley);
            Meters.tell("500 come the first time: " + Swarm.spread(swarm.comes(Duration.ZERO)));
            swarm.hears("warm");
            String before = meters.all();
            long heap = meters.heap();
            long files = meters.files();

            comeBack(swarm, "cut, all come back at once", Duration.ZERO);
            comeBack(swarm, "cut, each comes back within 5 s", Duration.ofSeconds(5));
            comeBack(swarm, "cut once more, all come back at once", Duration.ZERO);

            await().atMost(Duration.ofSeconds(80)).until(() -> meters.value("parley_sockets") == 500);
            Meters.tell("500 before: " + before + "; after three storms: " + meters.all());
            assertThat(meters.heap()).isLessThan(heap + heap / 10 + 10);
            // what each asked over HTTP is kept open for a while
            await().atMost(Duration.ofSeconds(80)).until(() -> meters.files() < files + files / 10);

            parley.stops();
            assertThat(swarm.lines())
                    .allSatisfy(line -> assertThat(line.awaitsClose(SOON)).isEqualTo(1001));
            parley.begins();
            assertThat(swarm.refusals().keySet()).allMatch(how -> how.contains("Exception"));
            Meters.tell("500 after a restart, from its beginning: " + Swarm.spread(swarm.comes(Duration.ZERO))
                    + ", refused " + swarm.refusals());
            parley.process().isReady();
            Meters.tell("a message after it reached all within " + swarm.hears("and again") + " ms; " + meters.all());
            assertThat(Http.to(parley.site()).get("/health/ready")).hasStatus(200);
        }
    }

    private static void comeBack(Swarm swarm, String how, Duration within) {
        swarm.isCut();
        List<Long> took = swarm.comes(within);
        assertThat(swarm.refusals()).isEmpty();
        assertThat(took.get(took.size() - 1)).isLessThan(SOON.toMillis());
        Meters.tell("500 " + how + ": " + Swarm.spread(took) + "; a message reached all within "
                + swarm.hears("after: " + how + Unique.suffix()) + " ms");
    }

    @Test
    void whoSendsWhileItStopsLosesNothingThatWasAcknowledged() {
        try (Installation parley = new Installation(List.of(), "stop.wait=1s").starts();
                Swarm swarm = new Swarm(parley.site(), 51, 1)) {
            swarm.comes(Duration.ZERO);
            List<LiveClient> lines = List.copyOf(swarm.lines());
            Map<LiveClient, ChatApi> chats = new HashMap<>();
            for (int i = 1; i < lines.size(); i++)
                chats.put(lines.get(i), swarm.people.get(i).chatWith(swarm.people.get(0)));
            List<CompletableFuture<Void>> talk = swarm.all(line -> talks(line, chats.get(line)));
            Fault.passes(Duration.ofSeconds(3));

            parley.isToldToStop();
            await().until(() -> Http.status(parley.site().http("/health/ready")) == 503);
            boolean wentOn = lines.stream().allMatch(LiveClient::isOpen);
            assertThat(parley.ends()).isZero();
            talk.forEach(CompletableFuture::join);

            assertThat(wentOn).isTrue();
            Map<Integer, Integer> codes = new TreeMap<>();
            for (LiveClient line : lines) codes.merge(line.awaitsClose(SOON), 1, Integer::sum);
            parley.starts();
            swarm.comes(Duration.ZERO);
            int acknowledged = 0;
            for (var one : chats.entrySet()) {
                List<String> told = one.getKey().heard("ack").stream()
                        .map(ack -> ack.at("/clientId"))
                        .toList();
                assertThat(one.getValue().everything())
                        .extracting(Message::clientId)
                        .containsAll(told)
                        .doesNotHaveDuplicates();
                acknowledged += told.size();
            }
            Meters.tell("stopped while 50 send: " + acknowledged
                    + " acknowledged, all of them stored once; closed (code=times) " + codes);
            // who speaks into a line that is being closed may miss the last word on it
            assertThat(codes.keySet()).isSubsetOf(1001, 1006);
            assertThat(codes.get(1001)).isGreaterThan(lines.size() / 2);
        }
    }

    private static void talks(LiveClient line, ChatApi chat) {
        try {
            while (chat != null && line.isOpen()) {
                line.sends(chat, Unique.suffix(), "on and on");
                Fault.passes(Duration.ofMillis(200));
            }
        } catch (CompletionException closed) {
            // that is the end of it
        }
    }
}
