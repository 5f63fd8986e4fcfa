package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one makes of a chat for oneself, in the page and on one's other devices. */
@BrowserStory
class ChatMenuIT {
    @Test
    void whatIsPinnedMutedAndMarkedUnreadHereIsSoOnTheOtherDeviceToo() {
        Friends friends = Friends.made();
        String two = friends.two().username();
        friends.chat().as(friends.two()).says("hello");
        friends.chat().reads(1).accepted();
        ChatPage here = ChatPage.in(Window.desktop()).signsIn(friends.one());
        ChatMenu there = new ChatMenu(ChatPage.in(Window.phone()).signsIn(friends.one()));

        ChatMenu menu = new ChatMenu(here);
        menu.chooses(two, "Pin").chooses(two, "Mute").chooses(two, "Mark as unread");

        there.sees(".item-sign[title=Pinned]").sees(".item-sign[title=Muted]").sees(".badge.mark");
        there.chats().opensTheChatWith(two);
        menu.seesNo(".badge.mark").chooses(two, "Unmute");
        there.seesNo(".item-sign[title=Muted]");
    }

    @Test
    void aDraftSurvivesAReloadWithWhatItAnswersAndShowsInTheList() {
        Friends friends = Friends.made();
        String two = friends.two().username();
        friends.chat().as(friends.two()).says("Shall we meet?");
        ChatPage chats = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(two)
                .sees("Shall we meet?");

        chats.page().locator("#compose").fill("At the harb");
        chats.window().opens("/app");
        assertThat(chats.chat(two)).containsText("Draft: At the harb");
        chats.opensTheChatWith(two);

        assertThat(chats.page().locator("#compose")).hasValue("At the harb");
        chats.page().locator("#compose").press("Enter");
        chats.sees("At the harb").window().opens("/app");
        assertThat(chats.chat(two)).containsText("You: At the harb");
        chats.opensTheChatWith(two);
        new ChatFiles(chats).chooses(ChatFiles.picture("sea.png")).seesReady("sea.png");
        chats.window().opens("/app");
        assertThat(chats.chat(two)).containsText("Draft: 📷 Photo");
    }

    @Test
    void aClearedHistoryIsGoneHereAndThereAndStaysForTheOther() {
        Friends friends = Friends.made();
        String two = friends.two().username();
        friends.chat().says("to be forgotten");
        ChatPage here = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(two)
                .sees("to be forgotten");
        ChatPage other = ChatPage.in(Window.desktop())
                .signsIn(friends.two())
                .opensTheChatWith(friends.one().username())
                .sees("to be forgotten");

        new ChatMenu(here).choosesInTheHead("Clear history").agrees();

        assertThat(here.message("to be forgotten")).hasCount(0);
        assertThat(other.message("to be forgotten")).hasCount(1);
    }
}
