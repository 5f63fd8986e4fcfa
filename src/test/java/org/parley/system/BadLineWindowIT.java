package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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
