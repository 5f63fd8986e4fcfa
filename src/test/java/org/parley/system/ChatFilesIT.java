package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.system.ChatFiles.file;
import static org.parley.system.ChatFiles.picture;
import static org.parley.system.ParleyAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in the chat page: chosen, dropped and pasted, on their way, and as both see them. */
@BrowserStory
class ChatFilesIT {
    private static final byte[] LIST = "Six eggs, a loaf of bread".getBytes(StandardCharsets.UTF_8);
    private static final int MOST = 8 * 1024 * 1024;

    private Friends friends;

    @BeforeEach
    void friends() {
        friends = Friends.made();
    }

    @Test
    void severalFilesAtOnceGoWithTheWordsAndBothSeeThem() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        ChatFiles theirs = opens(Window.desktop(), friends.two(), friends.one());

        mine.chooses(picture("sea.png"), file("groceries.txt", "text/plain", LIST))
                .seesReady("sea.png")
                .seesReady("groceries.txt");
        mine.chats().writes("From the harbour");

        for (ChatFiles window : List.of(mine, theirs)) {
            window.chats().sees("From the harbour");
            assertThat(window.picture()).hasAttribute("alt", "sea.png");
            assertThat(window.row("groceries.txt")).containsText("25 byte");
            assertThat(window.row("groceries.txt")).hasAttribute("download", "groceries.txt");
            isDrawn(window.picture());
        }
        assertThat(mine.chats().chat(friends.two().username())).containsText("You: 📎 From the harbour");
        assertThat(mine.waiting("sea.png")).hasCount(0);
    }

    @Test
    void aMessageMayBeAPictureAloneAndItsRoomIsKeptBeforeItIsThere() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        ChatFiles theirs = opens(Window.desktop(), friends.two(), friends.one());
        theirs.chats().page().route("**/preview", route -> {});

        mine.chooses(picture("sea.png")).seesReady("sea.png").sends();

        theirs.picture().waitFor();
        assertThat(theirs.picture().boundingBox().height).isBetween(212d, 214d);
        assertThat(theirs.chats().chat(friends.one().username())).containsText("📷 Photo");
    }

    @Test
    void anUploadShowsHowFarItIsCanBeStoppedAndSendingWaitsForIt() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        slow(mine.chats().page(), 700_000);

        mine.chooses(file("film.bin", "", new byte[1_500_000]), file("regret.bin", "", new byte[1_500_000]));
        Locator bar = mine.waiting("film.bin").locator("progress");
        mine.chats().page().waitForCondition(() -> (Boolean) bar.evaluate("bar => bar.value > 0 && bar.value < 1"));
        mine.waiting("regret.bin").locator("[data-act=remove]").click();
        mine.chats().writes("a film");

        assertThat(mine.waiting("regret.bin")).hasCount(0);
        assertThat(mine.chats().page().locator(".tray-says")).containsText("as soon as");
        assertThat(mine.row("film.bin")).hasCount(1);
        mine.chats().seesThatItIs("a film", "sent");
        assertThat(friends.chat().history()).hasSize(1);
    }

    @Test
    void whatIsPastedOrDroppedIsUploadedToo() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());

        mine.pastes(picture("image.png")).seesReady("Pasted picture.png");
        mine.drags(picture("sea.png"));
        assertThat(mine.chats().page().locator(".drop-zone")).isVisible();
        mine.drops(picture("sea.png")).seesReady("sea.png");
        assertThat(mine.chats().page().locator(".drop-zone")).isHidden();
        mine.sends();

        assertThat(mine.picture()).hasCount(2);
        assertThat(mine.chats().chat(friends.two().username())).containsText("📷 2 photos");
    }

    @Test
    void theLightboxIsUsedByTheKeyboardAloneAndGivesTheFocusBack() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        mine.chooses(picture("first.png"), picture("second.png"))
                .seesReady("first.png")
                .seesReady("second.png")
                .sends();
        mine.picture().nth(1).waitFor();
        Page page = mine.chats().page();

        page.locator("#log .row").last().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        Locator shown = mine.lightbox().locator("img");
        assertThat(shown).hasAttribute("alt", "first.png");
        assertThat(shown).hasAttribute("src", Pattern.compile("/files/[^/]+$"));
        page.keyboard().press("ArrowRight");
        assertThat(shown).hasAttribute("alt", "second.png");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        assertThat(shown).hasAttribute("alt", "first.png");
        assertThat(mine.chats().window().barriers()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(mine.lightbox()).hasCount(0);
        assertThat(page.locator("#log .picture").first()).isFocused();
    }

    @Test
    void whatIsTooLargeOrEmptyIsSaidInWordsAndTheRestCanBeSent() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());

        mine.chooses(
                        file("film.mov", "video/quicktime", new byte[MOST + 1]),
                        file("nothing.txt", "text/plain", new byte[0]))
                .chooses(file("groceries.txt", "text/plain", LIST))
                .seesReady("groceries.txt");

        assertThat(mine.waiting("film.mov")).containsText("at most 8 MB");
        assertThat(mine.waiting("nothing.txt")).containsText("empty");
        mine.sends();
        assertThat(mine.chats().page().locator(".toast")).containsText("Remove them");
        mine.waiting("film.mov").locator("[data-act=remove]").click();
        mine.waiting("nothing.txt").locator("[data-act=remove]").click();
        mine.sends();
        assertThat(mine.row("groceries.txt")).hasCount(1);
    }

    @Test
    void aFullAccountIsToldHowToMakeRoomAndCanTryAgain() {
        ChatFiles mine = opens(Window.desktop().allows("status of 409"), friends.one(), friends.two());
        Page page = mine.chats().page();
        page.route(
                "**/api/v1/files",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"urn:parley:over-quota\",\"status\":409}")));

        mine.chooses(file("groceries.txt", "text/plain", LIST));

        assertThat(mine.waiting("groceries.txt")).containsText("Your 256 MB for files are full. Delete messages");
        page.unroute("**/api/v1/files");
        mine.waiting("groceries.txt").locator("[data-act=retry]").click();
        mine.seesReady("groceries.txt");
    }

    @Test
    void whatBrokeOffWithTheConnectionGoesOnWithIt() {
        ChatFiles mine =
                opens(Window.desktop().allows("ERR_INTERNET_DISCONNECTED|WebSocket"), friends.one(), friends.two());
        mine.chats().window().isOffline(true);

        mine.chooses(file("groceries.txt", "text/plain", LIST));
        assertThat(mine.waiting("groceries.txt")).containsText("No connection");
        mine.chats().window().isOffline(false);

        mine.waiting("groceries.txt")
                .and(mine.chats().page().locator(".done"))
                .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        mine.sends();
        assertThat(mine.row("groceries.txt")).hasCount(1);
    }

    @Test
    void whatWasUploadedSurvivesAReloadAndWhatWasNotIsSaid() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        Page page = mine.chats().page();
        mine.chooses(picture("sea.png")).seesReady("sea.png");
        slow(page, 20_000);
        mine.chooses(file("film.bin", "", new byte[900_000]));
        page.locator("#compose").fill("with words");

        page.onDialog(Dialog::accept);
        page.reload();

        mine.seesReady("sea.png");
        assertThat(mine.waiting("film.bin")).containsText("Choose it again");
        mine.waiting("film.bin").locator("[data-act=remove]").click();
        mine.sends();
        mine.chats().sees("with words");
        assertThat(mine.picture()).hasAttribute("alt", "sea.png");
    }

    @Test
    void aReplyNamesTheFileAndDeletingTakesItOutOfBothWindows() {
        ChatFiles mine = opens(Window.desktop(), friends.one(), friends.two());
        ChatFiles theirs = opens(Window.desktop(), friends.two(), friends.one());
        mine.chooses(picture("sea.png"), file("groceries.txt", "text/plain", LIST))
                .seesReady("sea.png")
                .seesReady("groceries.txt")
                .sends();
        theirs.row("groceries.txt").waitFor();
        theirs.chats().page().locator("#log .row").last().press("Enter");
        theirs.chats()
                .page()
                .locator(".menu [role=menuitem]")
                .filter(new Locator.FilterOptions().setHasText("Reply"))
                .click();
        assertThat(theirs.chats().page().locator(".composer .about")).containsText("groceries.txt");
        theirs.chats().writes("thanks");
        assertThat(mine.chats().message("thanks").locator(".quote")).containsText("groceries.txt");

        friends.chat().deletesForEveryone(1).accepted();

        assertThat(theirs.picture()).hasCount(0);
        assertThat(mine.row("groceries.txt")).hasCount(0);
        assertThat(mine.chats().message("thanks").locator(".quote")).containsText("deleted");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh-CN, DARK, 360"})
    void isPhotographed(String language, ColorScheme scheme, int width) {
        String look = language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        FilesApi hers = new FilesApi(friends.two());
        sends("a", "Look at that", hers.uploads("sea.png", Picture.png(900, 600)));
        sends(
                "b",
                "",
                hers.uploads("tower.png", Picture.png(300, 900)),
                hers.uploads("线路图 – the long way round to the harbour.pdf", LIST));
        sends(
                "c",
                "",
                hers.uploads("a.png", Picture.png(500, 500)),
                hers.uploads("b.png", Picture.png(900, 300)),
                hers.uploads("c.png", Picture.png(300, 500)));
        friends.chat().reads(3).accepted();
        ChatFiles mine = opens(Window.of(width, language, scheme), friends.one(), friends.two());
        Page page = mine.chats().page();
        slow(page, 50_000);
        mine.chooses(picture("harbour.png")).seesReady("harbour.png");
        mine.chooses(
                file("film.mov", "video/quicktime", new byte[MOST + 1]),
                file("notes.pdf", "application/pdf", new byte[400_000]));
        isDrawn(mine.picture().last());
        page.locator("#log").evaluate("log => log.scrollTop = log.scrollHeight");
        mine.chats().window().isPhotographed("files-" + look);
        assertThat(mine.chats().window().barriers()).isEmpty();
        assertThat(mine.chats().window().scrollsSideways()).isFalse();
        mine.drags(picture("sea.png"));
        mine.chats().window().isPhotographed("files-drop-" + look);
        mine.drops(file("more.txt", "text/plain", LIST));
        mine.picture().last().click();
        isDrawn(mine.lightbox().locator("img"));
        mine.chats().window().isPhotographed("lightbox-" + look);
        page.onDialog(Dialog::accept);
    }

    private void sends(String clientId, String body, String... files) {
        friends.two()
                .posts(friends.chat().path("/messages"), "clientId", clientId, "body", body, "files", List.of(files))
                .accepted();
    }

    private static ChatFiles opens(Window window, Person person, Person other) {
        return new ChatFiles(ChatPage.in(window).signsIn(person).opensTheChatWith(other.username()));
    }

    private static void isDrawn(Locator image) {
        image.page()
                .waitForCondition(() -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    /** So many bytes a second upwards. */
    private static void slow(Page page, int bytes) {
        JsonObject how = new JsonObject();
        how.addProperty("offline", false);
        how.addProperty("latency", 0);
        how.addProperty("downloadThroughput", -1);
        how.addProperty("uploadThroughput", bytes);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", how);
    }
}
