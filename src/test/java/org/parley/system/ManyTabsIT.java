package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** One account in many tabs of one browser. */
@BrowserStory
class ManyTabsIT {
    /** Counts what the system would show and what would be heard. */
    private static final String COUNTING =
            """
            window.shown = []; window.tones = 0; window.away = false;
            document.hasFocus = () => !window.away;
            window.Notification = class {
              constructor(title, { body }) { window.shown.push(title + ': ' + body); }
              close() {}
              static permission = 'granted';
              static requestPermission() { return Promise.resolve('granted'); }
            };
            const make = AudioContext.prototype.createOscillator;
            AudioContext.prototype.createOscillator = function () { window.tones += 1; return make.call(this); };
            """;

    private final Friends friends = Friends.made();
    private final Window window = Window.desktop();
    private final Map<WebSocket, Page> sockets = new ConcurrentHashMap<>();
    private final List<Page> tabs = new ArrayList<>();

    @Test
    void fiveTabsHaveOneSocketOneOutboxAndOneNotificationAndTheNextLeadsAtOnce() {
        window.page().context().addInitScript(COUNTING);
        opensTabs(5);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> tabs.stream().allMatch(ManyTabsIT::isLive) && sockets.size() == 1);

        writesIn(tabs.get(4), "from a tab that follows");
        lastLine(tabs.get(2), "from a tab that follows").waitFor();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(friends.chat().history())
                        .extracting(Message::body)
                        .containsExactly("from a tab that follows"));

        tabs.get(4).goBack();
        tabs.get(4).locator("#no-chat").waitFor();
        turnsNotificationsOn(tabs.get(2));
        friends.chat().as(friends.two()).says("seen in a tab");
        lastLine(tabs.get(3), "seen in a tab").waitFor();
        await().atMost(Duration.ofSeconds(3)).until(() -> tones() == 2);
        assertThat(shown()).as("while a tab is looked at").isEmpty();
        allAre(true);
        friends.chat().as(friends.two()).says("you are wanted");
        await().atMost(Duration.ofSeconds(3)).until(() -> !shown().isEmpty());
        assertThat(shown()).hasSize(1).allMatch(said -> said.endsWith(": you are wanted"));
        assertThat(tabs.get(1).locator("link[rel=icon]").getAttribute("href")).startsWith("data:image/svg+xml");
        allAre(false);

        tabs.remove(leader()).close();
        theNextLeads();
        friends.chat().as(friends.two()).says("the line is there again");
        for (Page tab : tabs) lastLine(tab, "the line is there again").waitFor();
    }

    @Test
    void aTabThatCrashesLosesNothingAndTheWordsOfNotificationsCanBeKeptBack() {
        window.page().context().addInitScript(COUNTING);
        opensTabs(2);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> tabs.stream().allMatch(ManyTabsIT::isLive) && sockets.size() == 1);
        turnsNotificationsOn(tabs.get(1));
        toggles(tabs.get(1), 1);

        crashes(tabs.remove(0));
        writesIn(tabs.get(0), "nothing is lost");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(friends.chat().history())
                        .extracting(Message::body)
                        .containsExactly("nothing is lost"));
        allAre(true);
        friends.chat().as(friends.two()).says("a secret");
        await().atMost(Duration.ofSeconds(5)).until(() -> !shown().isEmpty());

        assertThat(shown()).hasSize(1).noneMatch(said -> said.contains("secret"));
    }

    @Test
    void signingOutInOneTabSignsOutAll() {
        window.allows("401|WebSocket");
        opensTabs(3);

        ChatPage.in(window).signsOut();

        for (Page tab : tabs) tab.waitForURL("**/sign-in**");
    }

    private void theNextLeads() {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pumps() && sockets.size() == 1);
    }

    private static void crashes(Page tab) {
        try {
            tab.navigate("chrome://crash");
        } catch (PlaywrightException expected) {
            // That is what it does.
        }
    }

    private void opensTabs(int number) {
        watch(window.page());
        ChatPage.in(window).signsIn(friends.one());
        tabs.add(window.page());
        for (int i = 1; i < number; i++) {
            Page tab = window.anotherTab();
            watch(tab);
            tab.navigate(Site.shared().http("/app").toString());
            tab.locator("#chats .item").first().waitFor();
            tabs.add(tab);
        }
    }

    private void watch(Page tab) {
        tab.onWebSocket(socket -> {
            sockets.put(socket, tab);
            socket.onClose(sockets::remove);
        });
        tab.onClose(closed -> sockets.values().removeIf(closed::equals));
    }

    private static boolean isLive(Page tab) {
        return tab.locator("#bar").isHidden();
    }

    private static void writesIn(Page tab, String words) {
        tab.locator("#chats .item").first().click();
        tab.locator("#compose").fill(words);
        tab.locator("#compose").press("Enter");
        tab.locator("#log .row", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    private static Locator lastLine(Page tab, String words) {
        return tab.locator("#chats .item-last", new Page.LocatorOptions().setHasText(words));
    }

    private void allAre(boolean away) {
        for (Page tab : tabs) tab.evaluate("away => { window.away = away; }", away);
    }

    private static void turnsNotificationsOn(Page tab) {
        toggles(tab, 0);
    }

    /** A switch of the page's menu, counted from its first. */
    private static void toggles(Page tab, int place) {
        tab.locator("#menu").click();
        tab.locator(".menu [role=menuitemcheckbox]").nth(place).click();
    }

    private int tones() {
        return tabs.stream()
                .mapToInt(tab -> ((Number) tab.evaluate("() => window.tones")).intValue())
                .sum();
    }

    private List<String> shown() {
        return tabs.stream()
                .flatMap(tab -> ((List<?>) tab.evaluate("() => window.shown")).stream())
                .map(String::valueOf)
                .toList();
    }

    /** The tab that showed the notification: it leads. */
    private int leader() {
        for (int i = 0; i < tabs.size(); i++) {
            if (((Number) tabs.get(i).evaluate("() => window.shown.length")).intValue() > 0) return i;
        }
        throw new AssertionError("no tab leads");
    }

    /** Lets what the browser tells be heard. */
    private boolean pumps() {
        tabs.get(0).evaluate("() => 0");
        return true;
    }
}
