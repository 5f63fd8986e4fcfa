package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Scrolling through more than fits: the line being read stays, and what is kept in the page is bounded. */
@BrowserStory
class LongRoomIT {
    /** Scrolls by so many pixels a frame until the beginning is there, and looks how each frame went. */
    private static final String SCROLLS =
            """
            ({ step, most }) => new Promise(done => {
              const log = document.getElementById('log');
              const deltas = [], long = [];
              let jumps = 0, worst = 0, nodes = 0, rows = 0, held = null;
              const started = performance.now();
              new PerformanceObserver(list => list.getEntries().forEach(one => long.push(one.duration)))
                .observe({ type: 'longtask' });
              const mark = () => {
                const box = log.getBoundingClientRect();
                const row = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('[data-key]');
                return row && { row, top: row.getBoundingClientRect().top };
              };
              let last = started;
              const frame = now => {
                deltas.push(now - last);
                last = now;
                if (held?.row.isConnected) {
                  const off = Math.abs(held.row.getBoundingClientRect().top - held.top);
                  if (off > 1) jumps += 1;
                  worst = Math.max(worst, off);
                }
                if (deltas.length % 30 === 0) {
                  nodes = Math.max(nodes, document.getElementsByTagName('*').length);
                  rows = Math.max(rows, log.children.length);
                }
                const begun = log.querySelector('.start') && log.scrollTop <= 0;
                if (begun || now - started > most) {
                  const sorted = deltas.slice(1).sort((a, b) => a - b);
                  const at = part => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
                  done({
                    frames: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), slowest: sorted.at(-1),
                    longTasks: long.length, longestTask: Math.max(0, ...long), jumps, worst, nodes, rows, begun: begun ? 1 : 0,
                    seconds: (now - started) / 1000,
                  });
                  return;
                }
                log.scrollTop -= step;
                held = mark();
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            })""";

    private final Friends friends = Friends.made();

    @Test
    void theLineBeingReadStaysToThePixelAndThePageKeepsNoMoreThanItNeeds() {
        says(420);
        ChatPage page = opens();

        Map<?, ?> went = scrolls(page.page(), 60, 60_000);

        assertThat(went.get("begun")).isEqualTo(1);
        assertThat(number(went, "jumps")).as("frames in which the line moved").isZero();
        assertThat(number(went, "rows")).isLessThan(330);
        page.message("line number 1 of").waitFor();
    }

    @Test
    void theWayBackLeadsThroughEveryLineToTheNewest() {
        says(420);
        ChatPage page = opens();
        scrolls(page.page(), 200, 60_000);

        page.page().locator("#down").click();

        page.message("line number 420 of").waitFor();
        assertThat(
                        (Boolean)
                                page.page()
                                        .evaluate(
                                                """
                () => { const log = document.getElementById('log');
                  return log.scrollHeight - log.scrollTop - log.clientHeight < 2; }"""))
                .isTrue();
    }

    /** {@code -Dit.scroll=10000}: what docs/decisions/long-rooms.md states. */
    @Test
    @EnabledIfSystemProperty(named = "it.scroll", matches = "\\d+")
    void isMeasured() {
        says(Integer.getInteger("it.scroll"));
        ChatPage page = opens();
        CDPSession session = page.page().context().newCDPSession(page.page());
        JsonObject ticks = new JsonObject();
        ticks.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", ticks);
        Map<String, Double> before = metrics(session);
        Map<?, ?> went = scrolls(page.page(), Integer.getInteger("it.step", 60), 240_000);
        Map<String, Double> after = metrics(session);
        session.send("HeapProfiler.collectGarbage");
        Map<String, Double> settled = metrics(session);
        System.out.println("scrolled: " + went);
        System.out.printf(
                "main thread per frame: %.2f ms, of it script %.2f, layout %.2f, style %.2f; heap %.1f MB, after collecting %.1f MB%n",
                perFrame(before, after, went, "TaskDuration"),
                perFrame(before, after, went, "ScriptDuration"),
                perFrame(before, after, went, "LayoutDuration"),
                perFrame(before, after, went, "RecalcStyleDuration"),
                after.get("JSHeapUsedSize") / 1e6,
                settled.get("JSHeapUsedSize") / 1e6);
    }

    private void says(int lines) {
        ExecutorService hands = Executors.newFixedThreadPool(8);
        IntStream.rangeClosed(1, Math.max(1, lines - 15)).forEach(i -> hands.execute(() -> say(i)));
        hands.shutdown();
        try {
            assertThat(hands.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        IntStream.rangeClosed(Math.max(2, lines - 14), lines).forEach(this::say);
    }

    /** Short and long, with addresses, from both. */
    private void say(int i) {
        ChatApi speaker = i % 3 == 0 ? friends.chat().as(friends.two()) : friends.chat();
        String more =
                i % 7 == 0 ? " with words enough that they need more than one line of a bubble".repeat(1 + i % 4) : "";
        speaker.says(
                "line number " + i + " of a longer talk" + more + (i % 10 == 0 ? " https://example.org/" + i : ""));
    }

    private ChatPage opens() {
        friends.chat().reads(Integer.MAX_VALUE).accepted();
        ChatPage page = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        page.page().locator("#log .row").first().waitFor();
        return page;
    }

    private static Map<?, ?> scrolls(Page page, int step, int most) {
        return (Map<?, ?>) page.evaluate(SCROLLS, Map.of("step", step, "most", most));
    }

    private static double number(Map<?, ?> of, String name) {
        return ((Number) of.get(name)).doubleValue();
    }

    private static Map<String, Double> metrics(CDPSession session) {
        Map<String, Double> all = new TreeMap<>();
        for (JsonElement one : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = one.getAsJsonObject();
            all.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
        }
        return all;
    }

    private static double perFrame(Map<String, Double> before, Map<String, Double> after, Map<?, ?> went, String name) {
        return 1000 * (after.get(name) - before.get(name)) / number(went, "frames");
    }
}
