package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Finding people, and what one is to them, live in the windows of both. */
@BrowserStory
class PeoplePageIT {
    @Test
    void somebodyIsFoundByAPartOfTheNameInAnyScriptAndTheCardTellsWhoItIs() {
        Person rain = Person.signsUp("rain");
        rain.patches("/me", "displayName", "王小雨" + rain.username(), "title", "在海边的图书管理员")
                .accepted();
        ChatPage page = in(Person.signsUp("one"));

        page.page().locator("#find").click();
        page.page().locator("#search").fill("小雨" + rain.username());
        person(page, rain).locator("[data-act=card]").click();

        Locator card = page.page().locator("dialog.card");
        assertThat(card).containsText("在海边的图书管理员");
        card.locator("[data-act=add]").click();
        page.page().locator("#asked").fill("你好");
        page.page().locator("dialog button[value=go]").click();
        assertThat(person(page, rain).locator("[data-act=cancel]")).isVisible();
    }

    @Test
    void somebodyIsReportedFromTheirCardToThoseWhoLookAfterTheServer() {
        Person rude = Person.signsUp("rude");
        ChatPage page = in(Person.signsUp("one"));
        page.page().locator("#find").click();
        page.page().locator("#search").fill(rude.username());
        person(page, rude).locator("[data-act=card]").click();

        page.page().locator("dialog.card [data-act=report]").click();
        page.page().locator("#report-reason").selectOption("abuse");
        page.page().locator("#report-comment").fill("shouts at everybody");
        page.page().locator("dialog button[value=go]").click();

        assertThat(page.page().locator("#toasts")).containsText("It has been reported");
        Assertions.assertThat(Admin.one()
                        .gets("/reports?state=open&limit=100")
                        .accepted()
                        .items())
                .anySatisfy(report -> Assertions.assertThat(report.toString())
                        .contains(rude.username(), "abuse", "shouts at everybody"));
    }

    @Test
    void whoIsDeclinedIsToldAndPutsItAway() {
        Person one = Person.signsUp("one");
        Person two = Person.signsUp("two");
        one.requests(two, "hello").accepted();
        ChatPage mine = in(one);
        ChatPage theirs = in(two);

        theirs.hasARequestFrom(one.username());
        theirs.page().locator("#requests [data-act=decline]").click();

        Locator refusal = mine.page().locator("#requests [data-act=dismiss]");
        refusal.click();
        assertThat(mine.page().locator("#requests")).isHidden();
        mine.window().opens("/app");
        mine.isInTheApp();
        assertThat(mine.page().locator("#requests")).isHidden();
    }

    @Test
    void whoIsBlockedStandsInTheListOfTheBlockedUntilTheyAreTakenOutOfIt() {
        Friends friends = Friends.made();
        friends.chat().says("hello");
        ChatMenu menu = new ChatMenu(in(friends.one()));
        menu.chooses(friends.two().username(), "Block").agrees();
        ChatPage page = menu.chats();
        page.opensClosedChatWith(friends.two().username());

        menu.choosesInTheMainMenu("Blocked people");
        page.page().locator("dialog [data-act=unblock]").click();
        assertThat(page.page().locator("dialog")).containsText("You have blocked nobody");
        page.page().keyboard().press("Escape");

        page.writes("hello again").seesThatItIs("hello again", "sent");
    }

    @Test
    void whatWasSaidDuringABlockStaysAtSentWhenWhatFollowsIsRead() {
        Friends friends = Friends.made();
        friends.chat().says("hello");
        ChatPage theirs =
                in(friends.two()).opensTheChatWith(friends.one().username()).sees("hello");
        friends.one().blocks(friends.two()).accepted();
        theirs.writes("is anybody there?").seesThatItIs("is anybody there?", "sent");
        friends.one().unblocks(friends.two()).accepted();

        theirs.writes("and now?").seesThatItIs("and now?", "sent");
        friends.chat().reads(3).accepted();

        theirs.seesThatItIs("and now?", "read").seesThatItIs("is anybody there?", "sent");
    }

    @Test
    void whoIsRemovedLosesTheComposerAtOnceAndKeepsTheHistory() {
        Friends friends = Friends.made();
        friends.chat().says("kept");
        ChatPage theirs =
                in(friends.two()).opensTheChatWith(friends.one().username()).sees("kept");

        friends.one().removes(friends.two()).accepted();

        assertThat(theirs.page().locator("[data-act=reopen]")).isVisible();
        theirs.sees("kept");
    }

    @Test
    void presenceIsLiveInTheListAndInTheHead() {
        Friends friends = Friends.made();
        String two = friends.two().username();
        friends.chat().says("hello");
        ChatPage page = in(friends.one()).opensTheChatWith(two);
        assertThat(page.chat(two).locator(".dot")).hasCount(0);

        LiveClient live = friends.two().goesLive();
        assertThat(page.chat(two).locator(".dot")).hasCount(1);
        assertThat(page.page().locator("#chat-head .who-status")).hasText("Online");
        friends.two().signsOut().accepted();

        assertThat(page.chat(two).locator(".dot")).hasCount(0);
        live.close();
    }

    @Test
    void theListIsWalkedWithTheKeyboardAlone() {
        Friends friends = Friends.made();
        Person three = Person.signsUp("three");
        friends.one().befriends(three);
        friends.chat().says("first");
        friends.one().chatWith(three).says("second");
        ChatPage page = in(friends.one());
        Page keys = page.page();
        page.chat(three.username()).focus();

        keys.keyboard().press("ArrowDown");
        keys.keyboard().press("Enter");
        assertThat(keys.locator("#chat-head .who-name")).hasText(friends.two().username());
        assertThat(keys.locator("#compose")).isFocused();
        keys.keyboard().press("Alt+ArrowUp");

        assertThat(keys.locator("#chat-head .who-name")).hasText(three.username());
    }

    private static ChatPage in(Person person) {
        return ChatPage.in(Window.desktop()).signsIn(person);
    }

    private static Locator person(ChatPage page, Person person) {
        return page.page().locator("#found .person[data-username='" + person.username() + "']");
    }
}
