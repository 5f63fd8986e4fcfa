package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rooms as their members see them, each in a window of their own. */
@BrowserStory
class RoomPageIT {
    private final Friends friends = Friends.made();
    private final Person one = friends.one();
    private final Person two = friends.two();

    @Test
    void aRoomIsMadeTalkedInAndNamedAnewLiveInBothWindows() {
        ChatPage theirs = in(two);
        ChatMenu mine = new ChatMenu(in(one)).makesARoom("Garden", two.username());

        mine.chats().writes("Who waters the roses?");
        theirs.seesUnread("Garden", 1);
        theirs.opensTheChatWith("Garden").sees("Who waters the roses?");
        mine.opensTheDetails();
        assertThat(mine.chats().message("Who waters the roses?").locator(".tick"))
                .hasText("1");
        mine.chats().page().locator("[data-act=rename]").click();
        mine.chats().page().locator("#room-name").fill("玫瑰 Roses");
        mine.agrees();

        assertThat(theirs.page().locator("#chat-head .who-name")).hasText("玫瑰 Roses");
        assertThat(theirs.chat("玫瑰 Roses")).isVisible();
        assertThat(theirs.page().locator("#log .notice").last())
                .containsText(one.username() + " renamed the room to 玫瑰 Roses");
    }

    @Test
    void whoIsMentionedSeesItInTheListAndIsNamedInTheWords() {
        RoomApi room = RoomApi.made(one, "Harbour", two);
        two.patches("/me", "displayName", "Two of Hearts").accepted();
        ChatMenu mine = new ChatMenu(in(one));
        ChatPage theirs = in(two);
        mine.chats().window().opens("/app/c/" + room.id());

        mine.mentions("two", "bring the map");

        assertThat(theirs.chat("Harbour").locator(".badge.at")).isVisible();
        mine.chats().sees("@Two of Hearts bring the map");
        assertThat(theirs.opensTheChatWith("Harbour").page().locator(".mention.me"))
                .hasText("@Two of Hearts");
        assertThat(theirs.chat("Harbour").locator(".badge")).hasCount(0);
    }

    @Test
    void theLastOwnerIsToldWhoTakesTheRoomOverBeforeLeaving() {
        RoomApi room = RoomApi.made(one, "Orchard", two);
        ChatPage theirs = in(two);
        ChatMenu mine = new ChatMenu(in(one));

        mine.chooses("Orchard", "Leave room");
        assertThat(mine.chats().page().locator("dialog")).containsText(two.username());
        mine.agrees();

        assertThat(mine.chats().chat("Orchard")).hasCount(0);
        theirs.window().opens("/app/c/" + room.id());
        new ChatMenu(theirs).opensTheDetails();
        assertThat(theirs.page().locator("#details .role")).hasText("Owner");
        assertThat(theirs.page().locator("#log .notice")).containsText(new String[] {"left", "owner"});
    }

    @Test
    void whatSomebodyBlockedSaysInARoomIsFoldedAwayAndCanBeLookedAt() {
        RoomApi room = RoomApi.made(one, "Market", two);
        room.as(two).chat().says("fresh fish");
        one.blocks(two).accepted();
        ChatPage mine = in(one);

        mine.window().opens("/app/c/" + room.id());
        assertThat(mine.page().locator(".row.folded")).hasCount(1);
        assertThat(mine.message("fresh fish")).hasCount(0);
        mine.page().locator("[data-act=look]").click();

        mine.sees("fresh fish");
    }

    @Test
    void notesToOneselfAreOneRoomHoweverOftenTheyAreOpened() {
        ChatMenu mine = new ChatMenu(in(one)).choosesInTheMainMenu("Notes to myself");
        mine.chats().writes("buy milk").sees("buy milk");

        mine.chats().window().opens("/app");
        mine.choosesInTheMainMenu("Notes to myself");

        mine.chats().sees("buy milk");
        assertThat(mine.chats()
                        .page()
                        .locator("#chats .item")
                        .filter(new Locator.FilterOptions().setHasText("buy milk")))
                .hasCount(1);
    }

    @Test
    void aBroadcastStandsInEachFriendsChatAndSaysToHowManyItGoes() {
        ChatPage theirs = in(two);
        ChatMenu mine = new ChatMenu(in(one)).choosesInTheMainMenu("friends");

        assertThat(mine.chats().page().locator("dialog")).containsText("1 friend");
        mine.chats().page().locator("#broadcast").fill("new number on Monday");
        List<Route> held = new ArrayList<>();
        mine.chats().page().route("**/broadcasts", held::add);
        mine.chats().page().locator("dialog button[value=go]").click();
        assertThat(mine.chats().page().locator("dialog progress")).isVisible();
        held.forEach(Route::resume);
        mine.seesNo("dialog");

        theirs.seesUnread(one.username(), 1);
        theirs.opensTheChatWith(one.username()).sees("new number on Monday");
    }

    @Test
    void whatAnAdminAnnouncesStandsInEverybodysListAndCannotBeAnswered() {
        ChatPage mine = in(one);
        String words = "Back at noon " + Unique.suffix();

        Admin.one()
                .posts("/announcements", "clientId", Unique.suffix(), "body", words)
                .accepted();

        assertThat(mine.chat("Announcements")).containsText(words);
        mine.chat("Announcements").click();
        mine.sees(words);
        assertThat(mine.page().locator("#compose")).hasCount(0);
    }

    @Test
    void aLevelOfMentionsShowsOnTheOtherDeviceToo() {
        RoomApi.made(one, "Kitchen", two);
        ChatMenu here = new ChatMenu(in(one));
        ChatPage there = ChatPage.in(Window.phone()).signsIn(one);

        here.chooses("Kitchen", "Notifications");
        here.chats().page().locator("dialog input[value=mentions]").check();
        here.agrees();

        for (ChatPage page : List.of(here.chats(), there))
            assertThat(page.chat("Kitchen").locator(".item-sign")).hasCount(1);
    }

    private static ChatPage in(Person person) {
        return ChatPage.in(Window.desktop()).signsIn(person);
    }
}
