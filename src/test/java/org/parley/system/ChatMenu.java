package org.parley.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What somebody does with a whole chat or a room, in one window. */
record ChatMenu(ChatPage chats) {
    private Page page() {
        return chats.page();
    }

    /** By a right click in the list. */
    ChatMenu chooses(String name, String label) {
        chats.chat(name).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        item(label).click();
        return this;
    }

    /** From the head of the chat that is open. */
    ChatMenu choosesInTheHead(String label) {
        page().locator("[data-act=chat-menu]").click();
        item(label).click();
        return this;
    }

    ChatMenu choosesInTheMainMenu(String label) {
        page().locator("#menu").click();
        item(label).click();
        return this;
    }

    ChatMenu agrees() {
        page().locator("dialog button[value=go]").click();
        page().locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    ChatMenu makesARoom(String name, String... usernames) {
        choosesInTheMainMenu("New room");
        page().locator("#room-name").fill(name);
        for (String username : usernames) {
            page().locator("#pick").fill(username);
            page().locator("#pick").press("Enter");
        }
        agrees();
        page().locator("#compose").waitFor();
        return this;
    }

    /** Types the beginning of a name, and takes the first that is offered. */
    ChatMenu mentions(String beginning, String words) {
        Locator compose = page().locator("#compose");
        compose.fill("@" + beginning);
        page().locator(".suggestion").first().waitFor();
        compose.press("Enter");
        compose.pressSequentially(words);
        compose.press("Enter");
        return this;
    }

    ChatMenu opensTheDetails() {
        page().locator("#chat-head .who").click();
        page().locator("#details [data-act=close]").waitFor();
        return this;
    }

    ChatMenu choosesForTheMember(String username, String label) {
        member(username).locator("[data-act=member]").click();
        item(label).click();
        return this;
    }

    Locator member(String username) {
        return page().locator("#details .member").filter(new Locator.FilterOptions().setHasText(username));
    }

    ChatMenu sees(String selector) {
        page().locator(selector).first().waitFor();
        return this;
    }

    ChatMenu seesNo(String selector) {
        PlaywrightAssertions.assertThat(page().locator(selector)).hasCount(0);
        return this;
    }

    private Locator item(String label) {
        return page().locator(".menu [role=menuitem]")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }
}
