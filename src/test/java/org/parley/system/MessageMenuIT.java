package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people do with each other's messages, each seeing at once what the other does. */
@BrowserStory
class MessageMenuIT {
    private final Friends friends = Friends.made();
    private final String one = friends.one().username();
    private final String two = friends.two().username();
    private ChatPage mine;
    private ChatPage theirs;

    @BeforeEach
    void bothHaveTheChatOpen() {
        friends.chat().says("shall we meet?");
        mine = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(two)
                .sees("shall we meet?");
        theirs = ChatPage.in(Window.desktop())
                .signsIn(friends.two())
                .opensTheChatWith(one)
                .sees("shall we meet?");
    }

    @Test
    void aReactionShowsInBothWindowsAndIsTakenBackByItsOwnButton() {
        theirs.reactsTo("shall we meet?", "👍");

        for (ChatPage window : new ChatPage[] {mine, theirs}) {
            assertThat(reaction(window)).hasText("👍1");
        }
        assertThat(reaction(theirs)).hasAttribute("aria-pressed", "true");
        assertThat(reaction(mine)).hasAttribute("aria-pressed", "false");
        reaction(mine).click();
        assertThat(reaction(theirs)).hasText("👍2");
        reaction(theirs).click();
        assertThat(reaction(mine)).hasText("👍1");
        reaction(mine).click();
        assertThat(reaction(theirs)).hasCount(0);
    }

    @Test
    void editedWordsAreOtherWordsInBothWindows() {
        mine.chooses("shall we meet?", "Edit");
        assertThat(mine.page().locator("#compose")).hasValue("shall we meet?");
        mine.writes("shall we meet at eight?");

        for (ChatPage window : new ChatPage[] {mine, theirs}) {
            assertThat(window.message("shall we meet at eight?").locator(".meta"))
                    .containsText("edited");
            assertThat(window.page().locator("#log .row")).hasCount(1);
        }
        assertThat(theirs.chat(one)).containsText("shall we meet at eight?");
    }

    @Test
    void whatOnePinsBothHaveUnderTheHeadAndEitherUnpins() {
        mine.chooses("shall we meet?", "Pin");

        for (ChatPage window : new ChatPage[] {mine, theirs}) {
            assertThat(window.page().locator("#pin-bar [data-act=pin]")).containsText("shall we meet?");
        }
        theirs.window().opens("/app");
        theirs.opensTheChatWith(one);
        assertThat(theirs.page().locator("#pin-bar [data-act=pin]")).containsText("shall we meet?");
        theirs.chooses("shall we meet?", "Unpin");
        assertThat(mine.page().locator("#pin-bar")).isHidden();
        assertThat(theirs.page().locator("#pin-bar")).isHidden();
    }

    @Test
    void whatIsPinnedFarUpShowsOnOpening() {
        friends.chat().pins(1).accepted();
        for (int i = 0; i < 40; i++) friends.chat().says("line " + i);

        theirs.window().opens("/app");
        theirs.opensTheChatWith(one);

        assertThat(theirs.page().locator("#pin-bar [data-act=pin]")).containsText("shall we meet?");
        theirs.page().locator("#pin-bar [data-act=pin]").click();
        theirs.sees("shall we meet?");
    }

    @Test
    void aForwardedMessageSaysThatItIs() {
        RoomApi.made(friends.one(), "Garden");

        mine.chooses("shall we meet?", "Forward");
        mine.page()
                .locator("dialog .pick")
                .filter(new Locator.FilterOptions().setHasText("Garden"))
                .click();
        mine.page().locator("dialog button[value=go]").click();
        mine.opensTheChatWith("Garden");

        assertThat(mine.message("shall we meet?").locator(".forwarded")).isVisible();
    }

    @Test
    void aReplyAndTheListShowThatWhatWasTakenBackIsDeleted() {
        theirs.chooses("shall we meet?", "Reply").writes("where?");
        assertThat(quote(mine)).containsText("shall we meet?");

        mine.message("where?").waitFor();
        mine.page().locator("#log .row").first().hover();
        mine.page().locator("#log .row [data-act=more]").first().click();
        mine.page().locator(".menu [role=menuitem]").last().click();
        mine.page().locator("dialog button[value=go]").click();

        for (ChatPage window : new ChatPage[] {mine, theirs}) {
            assertThat(quote(window)).containsText("deleted");
            assertThat(window.message("shall we meet?")).hasCount(0);
        }
        friends.chat().as(friends.two()).deletesForEveryone(2).accepted();
        assertThat(mine.chat(two)).containsText("deleted");
        assertThat(mine.chat(two)).not().containsText("where?");
    }

    @Test
    void theInfoTellsWhoReadItAndWhen() {
        mine.seesThatItIs("shall we meet?", "read").chooses("shall we meet?", "Message info");

        Locator dialog = mine.page().locator("dialog");
        assertThat(dialog).containsText("Read by");
        assertThat(dialog.locator(".picks .pick")).hasCount(1);
        assertThat(dialog.locator(".picks .pick")).containsText(two);
        assertThat(dialog.locator(".picks time")).hasCount(1);
    }

    private static Locator quote(ChatPage window) {
        return window.page().locator("#log .row .quote");
    }

    private static Locator reaction(ChatPage window) {
        return window.message("shall we meet?").locator(".reaction");
    }
}
