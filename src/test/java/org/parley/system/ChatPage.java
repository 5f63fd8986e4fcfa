package org.parley.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** What somebody does and sees in one window. */
final class ChatPage {
    private static final double ONE_SECOND = 1000;

    private final Window window;
    private final Page page;

    private ChatPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    static ChatPage in(Window window) {
        return new ChatPage(window);
    }

    /** Fills in the page for newcomers, and is in the app. */
    ChatPage signsUp(String username) {
        window.opens("/sign-up");
        field("sign-up:username").fill(username);
        field("sign-up:password").fill(AccountApi.PASSWORD);
        field("sign-up:go").click();
        return isInTheApp();
    }

    /** With the credential that the person has already: what the page for it does is told elsewhere. */
    ChatPage signsIn(Person person) {
        window.carries("parley", person.token()).opens("/app");
        return isInTheApp();
    }

    /** Fills in the page for it. */
    ChatPage signsIn(String username) {
        window.opens("/sign-in");
        triesToSignIn(username, AccountApi.PASSWORD);
        return isInTheApp();
    }

    ChatPage triesToSignIn(String login, String password) {
        field("sign-in:login").fill(login);
        field("sign-in:password").fill(password);
        field("sign-in:go").click();
        return this;
    }

    ChatPage isInTheApp() {
        page.waitForURL(Pattern.compile(".*/app(/.*)?$"));
        page.locator("#side-body").waitFor();
        return this;
    }

    ChatPage signsOut() {
        page.locator("#menu").click();
        page.locator(".menu [role=menuitem]").last().click();
        page.waitForURL("**/sign-in**");
        return this;
    }

    /** Looks for people who are online now. */
    ChatPage looksWhoIsOnline(String words) {
        page.locator("#find").click();
        page.locator(".chip[data-online=true]").click();
        page.locator("#search").fill(words);
        return this;
    }

    /** Looks for people, whoever they are. */
    ChatPage looksFor(String words) {
        page.locator("#find").click();
        page.locator("#search").fill(words);
        return finds(words);
    }

    ChatPage finds(String username) {
        person(username).waitFor();
        return this;
    }

    ChatPage asksToBeFriends(String username, String note) {
        person(username).locator("[data-act=add]").click();
        page.locator("#asked").fill(note);
        page.locator("dialog button[value=go]").click();
        person(username).locator("[data-act=cancel]").waitFor();
        return this;
    }

    /** Where a request is accepted at once. */
    ChatPage makesFriendsWith(String username) {
        person(username).locator("[data-act=add]").click();
        person(username).locator("[data-act=chat]").waitFor();
        return this;
    }

    ChatPage opensTheChatWithFound(String username) {
        person(username).locator("[data-act=chat]").click();
        page.locator("#compose").waitFor();
        return this;
    }

    /** Where one could write and now can only read. */
    ChatPage isClosed(String why) {
        PlaywrightAssertions.assertThat(page.locator("#foot .closed")).containsText(why);
        return this;
    }

    ChatPage stopsSearching() {
        page.locator("#search").press("Escape");
        return this;
    }

    ChatPage hasARequestFrom(String username) {
        request(username).waitFor();
        return this;
    }

    ChatPage accepts(String username) {
        request(username).locator("[data-act=accept]").click();
        request(username).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** The line of the list that shows the other. */
    Locator chat(String name) {
        return page.locator("#chats .item").filter(new Locator.FilterOptions().setHasText(name));
    }

    ChatPage opensTheChatWith(String name) {
        chat(name).click();
        page.locator("#compose").waitFor();
        return this;
    }

    /** Where one can only read. */
    ChatPage opensClosedChatWith(String name) {
        chat(name).click();
        page.locator("#foot .closed").waitFor();
        return this;
    }

    ChatPage writes(String words) {
        page.locator("#compose").fill(words);
        page.locator("#compose").press("Enter");
        return this;
    }

    Locator message(String words) {
        return page.locator("#log .row").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Within one second, without a reload. */
    ChatPage seesAtOnce(String words) {
        message(words).waitFor(new Locator.WaitForOptions().setTimeout(ONE_SECOND));
        return this;
    }

    ChatPage sees(String words) {
        message(words).waitFor();
        return this;
    }

    /** @param status {@code sending}, {@code waiting}, {@code sent}, {@code delivered}, {@code read} or {@code failed} */
    ChatPage seesThatItIs(String words, String status) {
        PlaywrightAssertions.assertThat(message(words)).hasAttribute("data-status", status);
        return this;
    }

    ChatPage showsLast(String name, String words) {
        PlaywrightAssertions.assertThat(chat(name)).containsText(words);
        return this;
    }

    ChatPage seesUnread(String name, int count) {
        if (count == 0)
            PlaywrightAssertions.assertThat(chat(name).locator(".badge")).hasCount(0);
        else
            PlaywrightAssertions.assertThat(chat(name).locator(".badge [aria-hidden]"))
                    .hasText(String.valueOf(count));
        return this;
    }

    ChatPage hasTitle(String regex) {
        PlaywrightAssertions.assertThat(page).hasTitle(Pattern.compile(regex));
        return this;
    }

    ChatPage goesBackToTheList() {
        page.goBack();
        page.locator("#chats").waitFor();
        return this;
    }

    /** An item of the menu of one message, counted from its first. */
    ChatPage deletesForEveryone(String words) {
        opensTheMenuOf(words);
        page.locator(".menu [role=menuitem]").last().click();
        page.locator("dialog button[value=go]").click();
        return this;
    }

    /** From the menu of one message. */
    ChatPage chooses(String words, String label) {
        opensTheMenuOf(words);
        page.locator(".menu [role=menuitem]")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    ChatPage reactsTo(String words, String emoji) {
        opensTheMenuOf(words);
        page.locator(".menu")
                .getByText(emoji, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    private void opensTheMenuOf(String words) {
        message(words).hover();
        message(words).locator("[data-act=more]").click();
    }

    Window window() {
        return window;
    }

    Page page() {
        return page;
    }

    Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    private Locator person(String username) {
        return page.locator("#found .person[data-username='" + username + "']");
    }

    private Locator request(String username) {
        return page.locator("#requests .request[data-username='" + username + "']");
    }
}
