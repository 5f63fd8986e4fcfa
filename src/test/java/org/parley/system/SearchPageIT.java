package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said is found again in the page, and shown where it was said. */
@BrowserStory
class SearchPageIT {
    private final Friends friends = Friends.made();
    private final String two = friends.two().username();
    private Page page;

    @BeforeEach
    void muchWasSaid() {
        friends.chat().says("The needle lies here");
        for (int i = 2; i <= 60; i++) friends.chat().says("hay " + i);
        friends.chat().as(friends.two()).says("我家在上海东边");
        friends.chat().reads(61).accepted();
    }

    private ChatPage opens(Window window) {
        ChatPage chats = ChatPage.in(window).signsIn(friends.one());
        page = chats.page();
        chats.chat(two).waitFor();
        return chats;
    }

    private Locator hits() {
        return page.locator("#hits .item");
    }

    private void isShownInItsPlace(String words) {
        Locator row = page.locator("#log .row[data-found]");
        assertThat(row).containsText(words);
        assertThat(row).isInViewport();
        assertThat(row).isFocused();
    }

    @Test
    void wordsAreFoundWithTheKeyboardAloneAndShownInTheirPlace() {
        opens(Window.desktop());

        page.keyboard().press("Control+k");
        page.keyboard().type("NEEDLE");
        assertThat(hits()).hasCount(1);
        assertThat(hits().locator("mark")).hasText("needle");
        page.keyboard().press("ArrowDown");
        assertThat(hits()).isFocused();
        page.keyboard().press("Enter");

        isShownInItsPlace("The needle lies here");
        page.locator("#search").press("Escape");
        assertThat(page.locator("#messages")).isHidden();
    }

    @Test
    void aChatIsSearchedFromItsMenuAndMoreComesWithScrolling() {
        ChatPage chats = opens(Window.desktop()).opensTheChatWith(two);
        Person carol = Person.signsUp("carol");
        friends.one().befriends(carol);
        friends.one().chatWith(carol).says("hay elsewhere");

        new ChatMenu(chats).chooses(two, "Search in this chat");
        assertThat(page.locator("#chats")).isHidden();
        page.keyboard().type("hay");
        assertThat(hits().first()).containsText("hay 60");
        int first = hits().count();
        page.locator("#side-body").evaluate("body => { body.scrollTop = body.scrollHeight; }");

        assertThat(hits().nth(first)).isAttached();
        assertThat(page.locator("#hits").getByText("hay elsewhere")).hasCount(0);
        page.locator("#messages .chip").first().click();
        assertThat(hits().first()).containsText("hay elsewhere");
        page.locator("#search").fill("nobody said this");
        assertThat(page.locator("#messages .nothing")).containsText("No message says that");
    }

    @Test
    void onAPhoneAHitOpensItsChatAndBackLeadsToTheHits() {
        opens(Window.phone());

        page.locator("#search").fill("上海");
        hits().click();
        isShownInItsPlace("我家在上海东边");
        page.goBack();

        assertThat(hits()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/app$"));
    }

    @Test
    void somebodyWhoseAccountIsErasedIsNamedSo() {
        friends.two()
                .sends("DELETE", "/me", Words.json("password", AccountApi.PASSWORD))
                .accepted();
        ChatPage chats = ChatPage.in(Window.desktop()).signsIn(friends.one());

        chats.chat("Deleted account").click();

        assertThat(chats.page().locator("#chat-head")).containsText("Deleted account");
        assertThat(chats.page().locator("#compose")).hasCount(0);
    }
}
