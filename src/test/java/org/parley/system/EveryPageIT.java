package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in every look: photographed, without a barrier that axe knows, and never wider than the window. */
@BrowserStory
class EveryPageIT {
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1280", "en, LIGHT, 360", "en, DARK, 1280", "en, DARK, 360",
        "zh-CN, LIGHT, 1280", "zh-CN, LIGHT, 360", "zh-CN, DARK, 1280", "zh-CN, DARK, 360"
    })
    void isPhotographed(String language, ColorScheme scheme, int width) {
        String look = language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        Friends friends = Friends.made();
        Person carol = Person.signsUp("carol");
        carol.requests(friends.one(), "from the garden").accepted();
        friends.chat().says("Shall we meet at the harbour?");
        friends.chat().as(friends.two()).says("好的，六点见 👍");
        friends.chat().reads(2).accepted();
        friends.chat().as(friends.two()).says("Bring the map");

        Window window = Window.of(width, language, scheme);
        judge(window.opens("/sign-up"), "sign-up", look);
        judge(window.opens("/sign-in"), "sign-in", look);
        judge(window.opens("/forgot-password"), "forgot-password", look);
        judge(window.opens("/reset-password?token=none"), "reset-gone", look);
        judge(window.opens("/verify-email?token=none"), "verify-email", look);
        ChatPage page = ChatPage.in(window).signsIn(friends.one().username());
        page.hasARequestFrom(carol.username()).chat(friends.two().username()).waitFor();
        judge(window, "list", look);
        page.opensTheChatWith(friends.two().username()).sees("Bring the map");
        judge(window, "chat", look);
        window.opens("/app");
        page.page().locator("#find").click();
        page.page().locator("#found .person").first().waitFor();
        judge(window, "find", look);
        judge(window.opens("/settings"), "settings", look);
        window.allows("status of 404");
        judge(window.opens("/nothing-here"), "missing", look);

        assertThat(wrong).isEmpty();
    }

    /** The pictures of the README, drawn again by {@code -Dit.readme=true} so that a build leaves the tree as it was. */
    @Test
    @EnabledIfSystemProperty(named = "it.readme", matches = "true")
    void areShownInTheReadme() {
        Friends friends = Friends.made();
        friends.one().patches("/me", "displayName", "Alice").accepted();
        friends.two().patches("/me", "displayName", "Bob").accepted();
        friends.two().goesLive();
        ChatApi bobs = friends.chat().as(friends.two());
        friends.chat().says("Shall we meet at the harbour?");
        bobs.says("Yes! At six, by the lighthouse");
        friends.chat().says("好的，六点见 👍");
        bobs.reads(3).accepted();
        bobs.says("I bring the map");

        photographForTheReadme(friends, "chat-light", Window.of(1000, "en", ColorScheme.LIGHT));
        photographForTheReadme(friends, "chat-dark", Window.of(1000, "en", ColorScheme.DARK));
        photographForTheReadme(friends, "phone", Window.of(360, "en", ColorScheme.LIGHT));
    }

    private static void photographForTheReadme(Friends friends, String name, Window window) {
        ChatPage.in(window)
                .signsIn(friends.one().username())
                .opensTheChatWith("Bob")
                .sees("I bring the map");
        window.page().locator("#chat-head .who-status").waitFor();
        window.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots", name + ".png")));
    }

    private void judge(Window window, String name, String look) {
        window.isPhotographed(name + "-" + look);
        window.barriers().forEach(barrier -> wrong.add(name + " " + look + ": " + barrier));
        if (window.scrollsSideways()) wrong.add(name + " " + look + ": wider than the window");
        if (!window.page()
                .evaluate("() => document.documentElement.lang")
                .equals(look.startsWith("en") ? "en" : "zh-CN")) wrong.add(name + " " + look + ": in another language");
    }
}
