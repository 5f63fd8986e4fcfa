package org.parley.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialog and menu over the chats, judged as the pages are. */
@BrowserStory
class EveryDialogIT {
    private Page page;
    private Judge judge;

    @ParameterizedTest
    @MethodSource("org.parley.system.Look#opposite")
    void isPhotographed(Look look) {
        Town town = Town.built();
        Window window = look.window();
        ChatPage chats = ChatPage.in(window).signsIn(town.alice);
        page = window.page();
        judge = new Judge(window, look);
        chats.chat("Bob Lindqvist").waitFor();

        ofTheWhole();
        ofPeople(town);
        ofARoom(town, chats);
        ofMessages(chats);
        ofAFriend(town, chats);

        judge.finds();
    }

    private void ofTheWhole() {
        page.locator("#menu").click();
        judge.sees("menu");
        takes("new-room");
        page.locator("#room-name").fill("Reading circle 读书会");
        page.locator("#pick").fill("b");
        page.locator("#pick").press("Enter");
        judge.sees("new-room");
        leaves();
        page.locator("#menu").click();
        takes("bubbles");
        page.locator("#broadcast").fill("New number from Monday on");
        judge.sees("broadcast");
        leaves();
        page.locator("#menu").click();
        takes("keyboard");
        judge.sees("keys");
        leaves();
        page.locator("#menu").click();
        takes("block");
        page.locator("dialog [data-act=unblock]").waitFor();
        judge.sees("blocked");
        leaves();
    }

    private void ofPeople(Town town) {
        page.locator("#find").click();
        page.locator("#search").fill(town.stranger.username());
        page.locator("#found .person[data-username='" + town.stranger.username() + "'] [data-act=add]")
                .click();
        page.locator("#asked").fill("We met in the library");
        judge.sees("ask-friend");
        leaves();
        page.locator("#found .person[data-username='" + town.stranger.username() + "'] [data-act=card]")
                .click();
        page.locator("dialog.card .details-ends").waitFor();
        judge.sees("card");
        leaves();
        page.locator("#search").fill("nobody has this name");
        page.locator("#people .nothing").waitFor();
        judge.sees("find-nobody");
        page.locator("#search").press("Escape");
    }

    private void ofARoom(Town town, ChatPage chats) {
        chats.window().opens("/app/c/" + town.garden.id());
        page.locator("[data-act=pins]").click();
        page.locator("dialog .pick").first().waitFor();
        judge.sees("pins");
        leaves();
        page.locator("#foot .smile").click();
        page.locator("dialog.picker .emoji-menu.onscreen button").first().waitFor();
        judge.sees("picker");
        leaves();
        page.locator("#compose").fill("@");
        page.locator(".suggestion").first().waitFor();
        judge.sees("mention");
        page.locator("#compose").fill("");
        page.locator("[data-act=chat-menu]").click();
        judge.sees("chat-menu");
        takes("bell");
        judge.sees("notify");
        leaves();
        page.locator("#chat-head .who").click();
        page.locator("#details .member").nth(3).waitFor();
        judge.sees("room-details");
        page.locator("#details [data-act=member]").first().click();
        judge.sees("member-menu");
        page.keyboard().press("Escape");
        page.locator("#details [data-act=add-members]").click();
        judge.sees("add-members");
        leaves();
        page.locator("#details [data-act=leave]").click();
        page.locator("dialog").waitFor();
        judge.sees("leave-room");
        leaves();
    }

    private void ofMessages(ChatPage chats) {
        chats.window().opens("/app");
        chats.opensTheChatWith("Bob Lindqvist").sees("Then I bring the cups");
        Locator own = page.locator("#log .row.mine").last();
        menuOf(own);
        judge.sees("message-menu");
        takes("info");
        page.locator("dialog").waitFor();
        judge.sees("info");
        leaves();
        menuOf(own);
        takes("forward");
        page.locator("dialog").waitFor();
        judge.sees("forward");
        leaves();
        menuOf(chats.message("Then I bring the cups"));
        takes("flag");
        page.locator("dialog").waitFor();
        judge.sees("report");
        leaves();
    }

    private void ofAFriend(Town town, ChatPage chats) {
        page.locator("#chat-head .who").click();
        page.locator("#details [data-act=block]").waitFor();
        judge.sees("details");
        page.locator("#details [data-act=block]").click();
        judge.sees("block");
        leaves();
        chats.window().opens("/app/c/" + town.alice.chatWith(town.max).id());
        chats.sees("Rindfleisch");
        judge.sees("long-words");
        chats.window().opens("/app/c/" + town.withCarl.id());
        page.locator("[data-act=reopen]").waitFor();
        judge.sees("closed");
    }

    private void menuOf(Locator row) {
        row.locator(".bubble").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        page.locator(".menu").waitFor();
    }

    private void takes(String mark) {
        page.locator(".menu [data-mark=" + mark + "]").click();
    }

    private void leaves() {
        page.keyboard().press("Escape");
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
