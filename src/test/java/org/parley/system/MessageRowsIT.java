package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How messages look, whatever was written in them. */
@BrowserStory
class MessageRowsIT {
    private final Friends friends = Friends.made();
    private final ChatApi mine = friends.chat();
    private final ChatApi theirs = friends.chat().as(friends.two());
    private final Window window = Window.desktop();

    @Test
    void addressesAreLinksAndNothingElseIsMarkup() {
        theirs.says("See (https://example.org/a_(b)), https://example.com/x?y=1. And https://例子.example/路径。下一句");
        theirs.says("<img src=x onerror=alert(1)><b>bold</b> javascript:alert(1) data:text/html,x ftp://example.org");
        theirs.says("\"><script>window.broken = 1</script>{{7*7}}${7*7}#{7*7}&lt;i&gt;");
        Page page = opens();

        assertThat(page.locator("#log .words a").evaluateAll("all => all.map(a => a.textContent)"))
                .isEqualTo(List.of("https://example.org/a_(b)", "https://example.com/x?y=1", "https://例子.example/路径"));
        Locator first = page.locator("#log .words a").first();
        assertThat(first).hasAttribute("rel", java.util.regex.Pattern.compile("noopener"));
        assertThat(first).hasAttribute("target", "_blank");
        assertThat(page.locator("#log .words :not(a)")).hasCount(0);
        assertThat(page.locator("#log .words").nth(1))
                .hasText(
                        "<img src=x onerror=alert(1)><b>bold</b> javascript:alert(1) data:text/html,x ftp://example.org");
        assertThat(page.evaluate("() => window.broken")).isNull();
    }

    @Test
    void whatWasEditedDeletedOrAnsweredSaysSoAndAQuotationLeadsToItsMessage() {
        theirs.says("the first of many");
        for (int i = 2; i <= 40; i++) mine.says("filling " + i);
        Message edited = mine.says("was worng");
        friends.one()
                .patches(mine.path("/messages/" + edited.seq()), "body", "was right")
                .accepted();
        Message deleted = mine.says("a regret");
        friends.one()
                .deletes(mine.path("/messages/" + deleted.seq() + "?for=everyone"))
                .accepted();
        mine.sendsReply(Unique.suffix(), "an answer", 1).accepted();
        mine.reads(99).accepted();
        Page page = opens();

        assertThat(row(page, "was right").getByText("edited")).isVisible();
        assertThat(page.locator("#log .row.deleted .gone")).hasText("You deleted this message");
        row(page, "an answer").locator(".quote").click();
        assertThat(page.locator("#log [data-seq='1']")).isFocused();
        page.locator("#down").click();
        assertThat(row(page, "an answer")).isInViewport();
    }

    @Test
    void fewEmojiAreLargeLongWordsWrapLongTextsFoldAndEachLineHasItsOwnDirection() {
        theirs.says("👨‍👩‍👧👍🏽");
        theirs.says("👍 fine");
        theirs.says("W".repeat(900));
        theirs.says("שלום, from the right");
        theirs.says("a pasted line\n".repeat(200));
        mine.reads(99).accepted();
        Page page = opens();

        assertThat(page.locator("#log .words.large")).hasCount(1);
        assertThat(page.locator("#log .words.large")).hasText("👨‍👩‍👧👍🏽");
        assertThat(window.scrollsSideways()).isFalse();
        assertThat(page.locator("#log").evaluate("log => log.scrollWidth <= log.clientWidth"))
                .isEqualTo(true);
        assertThat(row(page, "from the right").locator(".words").evaluate("one => getComputedStyle(one).direction"))
                .isEqualTo("rtl");
        Locator pasted = row(page, "a pasted line");
        double folded = pasted.boundingBox().height;
        pasted.locator(".unfold").click();
        assertThat(pasted.boundingBox().height).isGreaterThan(folded * 5);
        assertThat(pasted).isFocused();
    }

    @Test
    void daysAreNamedByTheReadersLanguageAndZone() {
        mine.says("hello");
        Page page = opens();

        Map<?, ?> days = (Map<?, ?>) page.evaluate(
                """
                async times => {
                  const i18n = await import(document.querySelector('script[type=module]').src.replace('app.js', 'i18n.js'));
                  return Object.fromEntries(times.map(time => [time, i18n.onDay(new Date(time))]));
                }""",
                List.of(at(0), at(1), at(2), "2019-03-02T12:00:00Z"));

        assertThat(days.get(at(0))).isEqualTo("Today");
        assertThat(days.get(at(1))).isEqualTo("Yesterday");
        assertThat(days.get(at(2)).toString())
                .contains(String.valueOf(
                        LocalDate.now(ZoneOffset.UTC).minusDays(2).getDayOfMonth()));
        assertThat(days.get("2019-03-02T12:00:00Z")).isEqualTo("March 2, 2019");
        assertThat(page.locator("#log .day")).hasText("Today");
    }

    private static String at(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    private static Locator row(Page page, String words) {
        return page.locator("#log .row", new Page.LocatorOptions().setHasText(words))
                .last();
    }

    private Page opens() {
        ChatPage.in(window)
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        window.page().locator("#log .row").first().waitFor();
        return window.page();
    }
}
