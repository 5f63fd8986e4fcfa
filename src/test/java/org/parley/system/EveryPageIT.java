package org.parley.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every look: photographed, without a barrier that axe knows, and never wider than the window. */
@BrowserStory
class EveryPageIT {
    @ParameterizedTest
    @MethodSource("org.parley.system.Look#each")
    void isPhotographed(Look look) {
        Town town = Town.built();
        Window window = look.window();
        Judge judge = new Judge(window, look);

        for (String page : new String[] {"sign-up", "sign-in", "forgot-password"}) {
            window.opens("/" + page);
            judge.sees(page);
        }
        window.opens("/reset-password?token=none");
        judge.sees("reset-gone");
        window.opens("/verify-email?token=none");
        judge.sees("verify-email");
        ChatPage page = ChatPage.in(window).signsIn(town.alice);
        page.hasARequestFrom(town.dora.username()).chat("Bob Lindqvist").waitFor();
        judge.sees("list");
        page.opensTheChatWith("Bob Lindqvist").sees("Then I bring the cups");
        judge.sees("chat");
        window.opens("/app/c/" + town.garden.id());
        page.sees("سأحضر القهوة والتمر");
        judge.sees("room");
        window.opens("/app/c/" + town.announcements);
        page.sees("周日 22:00");
        judge.sees("announcements");
        window.opens("/app");
        page.page().locator("#find").click();
        page.page().locator("#found .person").first().waitFor();
        judge.sees("find");
        page.stopsSearching().page().locator("#search").fill("map");
        page.page().locator("#hits .item").waitFor();
        judge.sees("hits");
        window.opens("/settings");
        judge.sees("settings");
        window.opens("/good-bye");
        judge.sees("good-bye");
        window.allows("status of 404").opens("/nothing-here");
        judge.sees("missing");

        judge.finds();
    }

    @ParameterizedTest
    @MethodSource("org.parley.system.Look#opposite")
    void ofAnAdminIsPhotographed(Look look) {
        Town.built();
        Window window = look.window();
        Judge judge = new Judge(window, look);
        ChatPage.in(window).signsIn(Admin.one());

        window.opens("/admin");
        window.page().locator("text=Maximiliane").first().waitFor();
        judge.sees("admin");

        judge.finds();
    }

    /** The pictures of the README, drawn again by {@code -Dit.readme=true} so that a build leaves the tree as it was. */
    @Test
    @EnabledIfSystemProperty(named = "it.readme", matches = "true")
    void areShownInTheReadme() {
        Town.built().settlesRequests();
        photographForTheReadme("chat-light", Window.of(1000, "en", ColorScheme.LIGHT), false);
        photographForTheReadme("chat-dark", Window.of(1000, "en", ColorScheme.DARK), false);
        photographForTheReadme("room", Window.of(Window.DESKTOP, "en", ColorScheme.LIGHT), true);
        photographForTheReadme("phone", Window.of(Window.PHONE, "en", ColorScheme.LIGHT), false);
    }

    private static void photographForTheReadme(String name, Window window, boolean room) {
        Town town = Town.built();
        ChatPage page = ChatPage.in(window).signsIn(town.alice);
        window.opens("/app/c/" + (room ? town.garden.id() : town.withBob.id()) + (room ? "/about" : ""));
        page.sees(room ? "سأحضر القهوة والتمر" : "Then I bring the cups");
        window.page().locator("#chat-head .who-status").waitFor();
        window.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots", name + ".png")));
    }
}
