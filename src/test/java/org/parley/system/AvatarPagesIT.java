package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of people: set in the settings, seen wherever somebody is shown. */
@BrowserStory
class AvatarPagesIT {
    @Test
    void aPictureThatIsSetIsSeenAtOnceByTheOtherAndIsInitialsAgainOnceRemoved() {
        Friends friends = Friends.made();
        ChatPage theirs = ChatPage.in(Window.desktop())
                .signsIn(friends.two())
                .opensTheChatWith(friends.one().username());
        Window mine = Window.desktop();
        ChatPage.in(mine).signsIn(friends.one());
        Page settings = mine.opens("/settings").page();
        assertThat(theirs.page().locator("#chat-head .avatar img")).hasCount(0);

        chooses(settings, "me.txt", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(settings.locator(".face-says")).containsText("Choose a PNG");
        chooses(settings, "me.png", "image/png", Picture.png(2000, 1200));
        assertThat(settings.locator("#face canvas")).isVisible();
        settings.locator("#face [data-act=keep]").click();

        isDrawn(settings.locator("#face .avatar img"));
        isDrawn(theirs.page().locator("#chat-head .avatar img"));
        isDrawn(theirs.page().locator("#chats .avatar img"));
        settings.reload();
        isDrawn(settings.locator("#face .avatar img"));
        settings.locator("#face [data-act=remove]").click();

        assertThat(settings.locator(".face-says")).containsText("initials");
        assertThat(theirs.page().locator(".avatar img")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh-CN, DARK, 360"})
    void picturesAreInTheListTheRoomItsMembersTheDirectoryAndRequests(String language, ColorScheme scheme, int width) {
        String look = language + "-" + width;
        Friends friends = Friends.made();
        Person carol = Person.signsUp("carol");
        for (Person person : new Person[] {friends.one(), friends.two(), carol}) {
            assertThat(new FilesApi(person).sends("PUT", "/me/avatar", "me.png", Picture.png(300, 200)))
                    .hasStatus(204);
        }
        carol.requests(friends.one(), "from the garden").accepted();
        friends.chat().says("hello");
        RoomApi room = RoomApi.made(friends.one(), "Garden", friends.two());
        room.as(friends.two()).chat().says("the roses are out");
        ChatPage page = ChatPage.in(Window.of(width, language, scheme)).signsIn(friends.one());

        page.hasARequestFrom(carol.username());
        isDrawn(page.page().locator("#requests .avatar img"));
        isDrawn(page.chat(friends.two().username()).last().locator(".avatar img"));
        page.window().isPhotographed("avatars-list-" + look);
        page.page().locator("#find").click();
        page.page().locator("#search").fill(friends.two().username());
        isDrawn(page.page().locator("#found [data-username='" + friends.two().username() + "'] .avatar img"));
        page.stopsSearching().opensTheChatWith("Garden");
        isDrawn(page.message("roses").locator(".avatar img"));
        page.window().isPhotographed("avatars-room-" + look);
        page.page().locator("#chat-head .who").click();
        isDrawn(page.page().locator("#details .member").last().locator(".avatar img"));
        page.window().isPhotographed("avatars-members-" + look);
        assertThat(page.window().barriers()).isEmpty();
        page.window().opens("/settings").page().locator("#face .avatar img").waitFor();
        page.window().isPhotographed("avatars-settings-" + look);
        assertThat(page.window().barriers()).isEmpty();
    }

    private static void chooses(Page settings, String name, String type, byte[] content) {
        settings.locator("#face input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private static void isDrawn(Locator image) {
        image.page()
                .waitForCondition(() -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
    }
}
