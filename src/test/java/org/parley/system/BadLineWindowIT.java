package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.system.BadLine.Fate;

/** The page on a line that loses frames and breaks. */
@BrowserStory
class BadLineWindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SHOWN =
            """
            () => Array.from(document.querySelectorAll('#log .row[data-seq]')).map(row => row.dataset.seq
              + (row.classList.contains('deleted') ? ' gone' : ' ' + row.querySelector('.words').textContent)
              + (row.querySelector('.reactions')?.textContent.includes('👍') ? ' liked' : ''))""";

    private static final int BEHIND = 1_101;
    private static final String SEQS =
            "() => Array.from(document.querySelectorAll('#log .row[data-seq]')).map(row => Number(row.dataset.seq))";
    private static final String HOLES = "() => (" + SEQS + ")().filter((seq, i, all) => i && seq !== all[i - 1] + 1)";
    /** Notes when a line is tried and how many tries have failed, which takes real time, and makes chance known. */
    private static final String TRIES =
            """
            window.chance = 0.5;
            window.tries = [];
            window.failed = 0;
            const later = window.setTimeout.bind(window);
            Math.random = () => window.chance;
            for (const kind of ['WebSocket', 'EventSource']) {
              window[kind] = class extends window[kind] {
                constructor(address) {
                  super(address);
                  window.tries.push(Date.now());
                  this.addEventListener(kind === 'WebSocket' ? 'close' : 'error', () => later(() => (window.failed += 1)));
                }
              };
            }""";

    private final Friends friends = Friends.made();
    private final Random random = new Random();
    private final AtomicInteger met = new AtomicInteger();

    @Test
    void whatThePageShowsInTheEndIsWhatIsStoredAndWhatWasWrittenInItIsThereOnce() {
        ChatApi other = friends.chat().as(friends.two());
        RoomApi room = RoomApi.made(friends.one(), "Aside", friends.two());
        try (BadLine line = new BadLine(Site.shared())) {
            ChatPage page = ChatPage.in(Window.on(line))
                    .signsIn(friends.one())
                    .opensTheChatWith(friends.two().username());
            line.isBad(this::fate);
            for (int round = 1; round <= 4; round++) {
                page.writes("written " + round);
                happens(other, room.as(friends.two()).chat(), round);
                if (round % 2 == 0) line.breaks();
            }
            line.isGood();
            line.breaks();

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(friends.chat().history())
                        .extracting(Message::body)
                        .containsOnlyOnce("written 1", "written 2", "written 3", "written 4");
                assertThat((List<?>) page.page().evaluate(SHOWN)).isEqualTo(stored());
            });
            page.seesUnread("Aside", 4);
            assertThat(met).as("frames on the bad line").hasPositiveValue();
        }
    }

    @Test
    void whatTheServerCouldNotAnswerIsAskedAgain() {
        AtomicInteger refused = new AtomicInteger();
        ChatPage page = ChatPage.in(Window.desktop().allows("503"))
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        page.page().route("**/api/v1/conversations/" + friends.chat().id(), route -> {
            if (refused.incrementAndGet() > 1) route.resume();
            else route.fulfill(new Route.FulfillOptions().setStatus(503));
        });

        friends.two().removes(friends.one()).accepted();

        page.isClosed("are not friends");
        page.page().waitForCondition(() -> refused.get() == 2);
    }

    @Test
    void anAnswerFromBeforeWhatWasReadHereCountsNothingAsUnreadAgain() {
        ChatApi theirs = friends.chat().as(friends.two());
        theirs.says("was read");
        RoomApi room = RoomApi.made(friends.one(), "Aside", friends.two());
        try (BadLine line = new BadLine(Site.shared())) {
            ChatPage page = ChatPage.in(Window.on(line))
                    .signsIn(friends.one())
                    .opensTheChatWith(friends.two().username())
                    .sees("was read")
                    .goesBackToTheList()
                    .seesUnread(friends.two().username(), 0);
            await().untilAsserted(() -> assertThat(friends.chat().unread()).isZero());
            friends.chat().says("from another device");
            // which it hears over its line: that is open now
            page.showsLast(friends.two().username(), "from another device");
            String before = "/conversations/" + friends.chat().id();
            String title = "/conversations/" + room.chat().id() + "/title";
            page.page().route("**/api/v1/state", route -> {
                JsonObject now = friends.one().gets("/state").json();
                JsonObject old = Json.createPatchBuilder()
                        .replace(before + "/me/readSeq", 0)
                        .replace(before + "/unread", 1)
                        .replace(title, "Aside, once")
                        .build()
                        .apply(now);
                route.fulfill(new Route.FulfillOptions().setBody(old.toString()));
            });

            line.breaks();

            page.showsLast("Aside, once", "You created the room")
                    .seesUnread(friends.two().username(), 0);
        }
    }

    @Test
    void whoIsMoreThanAThousandBehindLoadsTheNewestInPlaceOfEverythingBetween() {
        ChatApi theirs = friends.chat().as(friends.two());
        theirs.says("before the tunnel");
        try (BadLine line = new BadLine(Site.shared())) {
            ChatPage page = ChatPage.in(Window.on(line))
                    .signsIn(friends.one())
                    .opensTheChatWith(friends.two().username())
                    .sees("before the tunnel");
            line.isCut();
            IntStream.range(1, BEHIND).parallel().forEach(i -> theirs.says("said " + i));
            theirs.says("said " + BEHIND);
            List<String> asked = new CopyOnWriteArrayList<>();
            page.page().onRequest(request -> asked.add(request.url()));

            line.isGood();
            page.page().evaluate("() => window.dispatchEvent(new Event('online'))");

            page.sees("said " + BEHIND);
            await().untilAsserted(() -> {
                assertThat((List<?>) page.page().evaluate(SEQS))
                        .hasSizeLessThan(100)
                        .last()
                        .isEqualTo(BEHIND + 1);
                assertThat(asked).filteredOn(url -> url.contains("/changes?")).hasSize(10);
            });
            theirs.says("said at last");
            page.sees("said at last");
            await().untilAsserted(() -> {
                // Each page that comes in keeps the reader's place, so the top is a page further away.
                page.page().locator("#log").evaluate("log => log.scrollTop = 0");
                assertThat((List<?>) page.page().evaluate(SEQS)).hasSizeGreaterThan(100);
            });
            assertThat((List<?>) page.page().evaluate(HOLES)).isEmpty();
        }
    }

    @Test
    void aLineThatIsGoneIsTriedAgainAfterUpToOneSecondDoublingToSixtyAtRandom() {
        try (BadLine line = new BadLine(Site.shared())) {
            Window window = Window.on(line);
            Page page = window.page();
            page.addInitScript(TRIES);
            page.clock().install();
            ChatPage.in(window).signsIn(friends.one());
            page.clock().pauseAt(System.currentTimeMillis() + 10_000);
            page.evaluate("() => window.tries = [Date.now()]");
            line.isCut();

            for (int longest : new int[] {1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000})
                assertThat(untilTriedAgain(page, longest / 40)).isBetween(longest * 0.4, longest * 0.8);
            page.evaluate("() => window.chance = 0.01");
            untilTriedAgain(page, 200);
            assertThat(untilTriedAgain(page, 50)).isLessThan(1_000);
        }
    }

    /** @return milliseconds of the page's clock from the last try to the next one */
    private static double untilTriedAgain(Page page, int step) {
        untilTried(page, tries(page) + 1, step);
        return ((Number) page.evaluate("() => window.tries.at(-1) - window.tries.at(-2)")).doubleValue();
    }

    private static void untilTried(Page page, int times, int step) {
        await().until(() -> (int) page.evaluate("() => window.failed") == times - 1);
        while (tries(page) < times) page.clock().runFor(step);
    }

    private static int tries(Page page) {
        return (int) page.evaluate("() => window.tries.length");
    }

    /** The other says, edits, takes back and likes; the reader does something on another device. */
    private void happens(ChatApi other, ChatApi aside, int round) {
        long first = other.says("first of " + round).seq();
        long second = other.says("second of " + round).seq();
        aside.says("aside " + round);
        other.edits(first, "first of " + round + ", better").accepted();
        if (round % 2 == 0) other.deletesForEveryone(second).accepted();
        else friends.chat().reacts(second, "👍").accepted();
        if (round == 3) friends.chat().deletesForMe(first).accepted();
    }

    private Fate fate() {
        met.incrementAndGet();
        return switch (random.nextInt(8)) {
            case 0 -> Fate.BREAKS;
            case 1 -> Fate.IS_LOST;
            case 2 -> Fate.COMES_LATE;
            case 3 -> Fate.IS_HELD;
            default -> Fate.PASSES;
        };
    }

    private List<String> stored() {
        List<String> words = new ArrayList<>();
        for (JsonObject message : friends.chat().page("?limit=100").items()) {
            String body = message.getBoolean("deleted") ? "gone" : message.getString("body");
            boolean liked = !message.getJsonArray("reactions").isEmpty();
            words.add(message.getInt("seq") + " " + body + (liked ? " liked" : ""));
        }
        return words;
    }
}
