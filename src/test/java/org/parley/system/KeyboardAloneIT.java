package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From signing up to taking a message back without a mouse; the other sees all of it at once. */
@BrowserStory
class KeyboardAloneIT {
    private static final int MANY = 60;

    private final Person other = Person.signsUp("other");
    private final Window window = Window.desktop();
    private final Page page = window.page();

    @Test
    void onePersonSignsUpFindsAsksOpensWritesAnswersReactsEditsAndDeletes() {
        String name = Unique.name("keys");
        signsUp(name);
        asksToBeFriends();
        ChatPage others = ChatPage.in(Window.desktop()).signsIn(other).hasARequestFrom(name);
        accepts(others.page());
        opensTheChat();
        others.opensTheChatWith(name);

        writes("hello from the keyboard");
        others.seesAtOnce("hello from the keyboard").writes("I hear you");
        row(page, "I hear you").waitFor();

        offersFor("I hear you");
        assertThat(window.barriers()).isEmpty();
        press("Enter");
        writes("an answer");
        assertThat(row(others.page(), "an answer").locator(".quote")).containsText("I hear you");

        offersFor("I hear you");
        press("ArrowUp", "Enter");
        assertThat(row(others.page(), "I hear you").first().locator(".reaction"))
                .containsText("👍");

        tabsTo("#compose");
        press("ArrowUp");
        assertThat(page.locator("#compose")).hasValue("an answer");
        page.keyboard().type(", better");
        press("Enter");
        others.seesAtOnce("an answer, better");

        offersFor("an answer, better");
        press("End", "Enter");
        assertThat(page.locator("dialog[open]")).isVisible();
        press("Enter");
        assertThat(others.page().locator("#log .row.deleted")).hasCount(1);
        press("?");
        assertThat(page.locator("dialog[open] .keys")).isVisible();
        assertThat(window.barriers()).isEmpty();
    }

    private void signsUp(String name) {
        window.opens("/sign-up");
        tabsTo("[id='sign-up:username']");
        page.keyboard().type(name);
        tabsTo("[id='sign-up:password']");
        page.keyboard().insertText(AccountApi.PASSWORD);
        press("Enter");
        ChatPage.in(window).isInTheApp();
    }

    private void asksToBeFriends() {
        press("Control+k");
        page.keyboard().type(other.username());
        page.locator(found("add")).waitFor();
        tabsTo(found("add"));
        press("Enter");
        page.keyboard().type("It is me");
        tabsTo("dialog button[value=go]");
        press("Enter");
        page.locator(found("cancel")).waitFor();
        press("Escape");
    }

    private String found(String act) {
        return "#found .person[data-username='" + other.username() + "'] [data-act=" + act + "]";
    }

    private static void accepts(Page page) {
        tabsTo(page, "#requests [data-act=accept]");
        page.keyboard().press("Enter");
    }

    private void opensTheChat() {
        page.locator("#chats .item").waitFor();
        // A key that comes while the list is drawn anew may find nothing to open: people press it again.
        for (int times = 0; times < 10 && !page.locator("#compose").isVisible(); times++) {
            press("Alt+ArrowDown");
            page.waitForTimeout(500);
        }
        page.locator("#compose").waitFor();
    }

    private void writes(String words) {
        tabsTo("#compose");
        page.keyboard().type(words);
        press("Enter");
        row(page, words).waitFor();
    }

    /** The menu of the newest message with these words. */
    private void offersFor(String words) {
        tabsTo("#log, #log .row[tabindex='0']");
        press("End");
        if (page.locator("#log")
                .evaluate("log => log === document.activeElement")
                .equals(true)) press("ArrowUp");
        for (int i = 0; i < MANY && !isFocused(row(page, words)); i++) press("ArrowUp");
        press("Enter");
        page.locator(".menu [role=menuitem]:focus").waitFor();
    }

    /** By its own words, not by those it quotes. */
    private static Locator row(Page page, String words) {
        return page.locator("#log .row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".words", new Page.LocatorOptions().setHasText(words))))
                .last();
    }

    private static boolean isFocused(Locator element) {
        return element.evaluate("one => one === document.activeElement").equals(true);
    }

    private void tabsTo(String selector) {
        tabsTo(page, selector);
    }

    /** A pass through all stops, however many there are. */
    private static void tabsTo(Page page, String selector) {
        for (int i = 0; i < MANY; i++) {
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + selector);
    }

    private void press(String... keys) {
        for (String key : keys) page.keyboard().press(key);
    }
}
