package org.parley.system;

import static org.awaitility.Awaitility.await;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of it as two people see it, each in a window of their own. */
@BrowserStory
@Tag("every-store")
class TwoWindowsIT {
    private static final String LEAVES_WHEN_IT_SEES =
            "words => new MutationObserver(() => document.getElementById('log').textContent.includes(words)"
                    + " && location.assign('about:blank')).observe(document, { childList: true, subtree: true })";
    private static final String OPENS_THE_FIRST_CHAT_AT_ONCE =
            "new MutationObserver((changes, self) => { const chat = document.querySelector('#chats .item');"
                    + " if (chat) { self.disconnect(); chat.click(); } }).observe(document, { childList: true, subtree: true })";

    private final String one = Unique.name("user_1");
    private final String two = Unique.name("user_2");

    @Test
    void twoPeopleSignUpFindEachOtherBecomeFriendsAndTalk() {
        Window first = Window.desktop();
        ChatPage.in(first).signsUp(one).signsOut();
        ChatPage user2 = ChatPage.in(Window.desktop()).signsUp(two);

        ChatPage user1 = ChatPage.in(first).signsIn(one);
        user1.looksWhoIsOnline(two).finds(two).asksToBeFriends(two, "It is me");
        user2.hasARequestFrom(one).accepts(one);
        user1.stopsSearching().opensTheChatWith(two).writes("Hello, user_2");

        user2.seesUnread(one, 1).hasTitle("\\(1\\).*");
        user1.seesThatItIs("Hello, user_2", "delivered");
        user2.opensTheChatWith(one).sees("Hello, user_2").seesUnread(one, 0).hasTitle("^[^(]*$");
        user1.seesThatItIs("Hello, user_2", "read");

        user2.writes("Hello back");
        user1.seesAtOnce("Hello back").seesUnread(two, 0);
        user2.seesThatItIs("Hello back", "read");
    }

    @Test
    void thatSomebodyTypesIsShownUntilTheirMessageComesOrEightSecondsAreOver() {
        Friends friends = Friends.made();
        ChatApi theirs = friends.chat().as(friends.two());
        Window window = Window.desktop();
        window.page().clock().install();
        ChatPage mine = ChatPage.in(window)
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        Locator typing = window.page().locator("#chat-head .who-status.typing");
        try (LiveClient typist = friends.two().goesLive()) {
            typist.types(theirs);
            typing.waitFor();
            window.page().clock().fastForward(4_000);
            PlaywrightAssertions.assertThat(typing).isVisible();
            window.page().clock().fastForward(4_100);
            PlaywrightAssertions.assertThat(typing).hasCount(0);

            typist.types(theirs);
            typing.waitFor();
            typist.tells(theirs, "here it is");

            mine.sees("here it is");
            PlaywrightAssertions.assertThat(typing).hasCount(0);
        }
    }

    @Test
    void aMessageIsReadInAWindowThatHasTheFocusAndNotBefore() {
        Friends friends = Friends.made();
        ChatApi theirs = friends.chat().as(friends.two());
        String two = friends.two().username();
        ChatPage mine = ChatPage.in(Window.desktop()).signsIn(friends.one()).opensTheChatWith(two);
        mine.page().evaluate("() => { window.away = true; document.hasFocus = () => !window.away; }");

        theirs.says("are you there?");

        mine.sees("are you there?").seesUnread(two, 1);
        await().untilAsserted(() -> assertThat(theirs.looks()).has("/peerState/deliveredSeq", 1));
        assertThat(theirs.looks()).has("/peerState/readSeq", 0);
        mine.page().evaluate("() => { window.away = false; window.dispatchEvent(new Event('focus')); }");
        await().untilAsserted(() -> assertThat(theirs.looks()).has("/peerState/readSeq", 1));
        mine.seesUnread(two, 0);
    }

    @Test
    void whatWasReadIsToldThoughThePageIsLeftAtOnce() {
        Friends friends = Friends.made();
        ChatApi theirs = friends.chat().as(friends.two());
        ChatPage mine = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        mine.page().evaluate(LEAVES_WHEN_IT_SEES, "one look is enough");

        theirs.says("one look is enough");

        await().untilAsserted(() -> assertThat(theirs.looks()).has("/peerState/readSeq", 1));
    }

    @Test
    void aChatThatIsOpenedAsSoonAsItIsThereOpensInTheSamePage() {
        Friends friends = Friends.made();
        List<String> loaded = new CopyOnWriteArrayList<>();
        Window window = Window.desktop();
        window.page().addInitScript(OPENS_THE_FIRST_CHAT_AT_ONCE);
        window.page().onRequest(request -> {
            if (request.isNavigationRequest()) loaded.add(request.url());
        });

        ChatPage.in(window).signsIn(friends.one());
        PlaywrightAssertions.assertThat(window.page().locator("#chat-head"))
                .containsText(friends.two().username());

        assertThat(loaded).hasSize(1);
    }

    @Test
    void aLineThatWasSilentForAMinuteIsAskedWhetherItIsStillThere() {
        Person person = Person.signsUp("one");
        Window window = Window.desktop();
        List<String> frames = new CopyOnWriteArrayList<>();
        window.page().onWebSocket(socket -> {
            socket.onFrameReceived(frame -> frames.add(frame.text()));
            socket.onFrameSent(frame -> frames.add(frame.text()));
        });
        window.page().clock().install();
        ChatPage.in(window).signsIn(person);
        window.page().waitForCondition(() -> frames.stream().anyMatch(frame -> frame.contains("\"hello\"")));

        window.page().clock().fastForward(66_000);

        window.page().waitForCondition(() -> frames.stream().anyMatch(frame -> frame.contains("\"pong\"")));
    }

    @Test
    void theListCountsToNinetyNineAndThenSaysThatThereAreMore() {
        Friends friends = Friends.made();
        ChatApi theirs = friends.chat().as(friends.two());
        ChatPage page = ChatPage.in(Window.desktop()).signsIn(friends.one());
        Locator badge = page.chat(friends.two().username()).locator(".badge [aria-hidden]");
        try (LiveClient writer = friends.two().goesLive()) {
            for (int i = 1; i < 99; i++) writer.sends(theirs, "m" + i, "message " + i);
            writer.tells(theirs, "message 99");
            PlaywrightAssertions.assertThat(badge).hasText("99");

            writer.tells(theirs, "message 100");

            PlaywrightAssertions.assertThat(badge).hasText("99+");
            page.hasTitle("\\(99\\+\\).*");
        }
    }

    @Test
    void onAPhoneNothingScrollsSidewaysAndBackWorks() {
        Friends friends = Friends.made();
        ChatPage phone = ChatPage.in(Window.phone()).signsIn(friends.one());

        friends.chat().as(friends.two()).says("a word that is rather ".repeat(20) + "x".repeat(300));
        phone.seesUnread(friends.two().username(), 1)
                .opensTheChatWith(friends.two().username());
        phone.writes("short").sees("short");

        assertThat(phone.window().scrollsSideways()).isFalse();
        phone.goesBackToTheList().seesUnread(friends.two().username(), 0);
        assertThat(phone.window().scrollsSideways()).isFalse();
    }

    @Test
    void whatIsWrittenWithoutAConnectionWaitsSurvivesAReloadAndIsSentOnce() {
        Friends friends = Friends.made();
        ChatPage window = ChatPage.in(Window.desktop().allows("ERR_INTERNET_DISCONNECTED|WebSocket connection"))
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());

        window.window().isOffline(true);
        window.writes("from the tunnel").sees("from the tunnel");
        PlaywrightAssertions.assertThat(window.message("from the tunnel"))
                .hasAttribute("data-status", Pattern.compile("sending|waiting"));
        window.window().isOffline(false);
        window.page().reload();

        PlaywrightAssertions.assertThat(window.message("from the tunnel"))
                .hasAttribute("data-status", Pattern.compile("sent|delivered"));
        assertThat(friends.chat().history()).extracting(Message::body).containsExactly("from the tunnel");
    }

    @Test
    void theEnterThatEndsComposingSendsNothing() {
        Friends friends = Friends.made();
        ChatPage window = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        window.page().locator("#compose").fill("你好");

        window.page()
                .evaluate(
                        """
                        () => {
                          const box = document.getElementById('compose');
                          const enter = composing => box.dispatchEvent(new KeyboardEvent('keydown',
                            { key: 'Enter', keyCode: composing ? 229 : 13, isComposing: composing, bubbles: true, cancelable: true }));
                          box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
                          enter(true);
                          box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '你好' }));
                          enter(false);
                        }""");

        assertThat(window.page().locator("#compose").inputValue()).isEqualTo("你好");
        window.page().waitForTimeout(200);
        window.page().locator("#compose").press("Enter");
        window.sees("你好");
        assertThat(friends.chat().history()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void emptyWordsCannotBeSent() {
        Friends friends = Friends.made();
        ChatPage window = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());

        window.writes("   ");

        PlaywrightAssertions.assertThat(window.page().locator("#send")).isDisabled();
        assertThat(friends.chat().history()).isEmpty();
    }

    @Test
    void olderHistoryComesOnScrollingUpAndTheLineBeingReadStays() {
        Friends friends = Friends.made();
        for (int i = 1; i <= 60; i++) friends.chat().says("line number " + i + " of a longer talk");
        ChatPage window = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username())
                .sees("line number 60 of");

        window.page().locator("#log").hover();
        for (int i = 0; i < 40 && window.message("line number 1 of").count() == 0; i++) {
            window.page().mouse().wheel(0, -600);
            window.page().waitForTimeout(100);
        }

        PlaywrightAssertions.assertThat(window.message("line number 1 of")).hasCount(1);
        PlaywrightAssertions.assertThat(window.message("line number 33 of")).hasCount(1);
    }

    @Test
    void openingAChatShowsTheLineOfTheFirstUnread() {
        Friends friends = Friends.made();
        friends.chat().as(friends.two()).says("old");
        friends.chat().reads(1).accepted();
        friends.chat().as(friends.two()).says("new");
        ChatPage window = ChatPage.in(Window.desktop()).signsIn(friends.one());

        window.seesUnread(friends.two().username(), 1)
                .opensTheChatWith(friends.two().username());

        PlaywrightAssertions.assertThat(window.page().locator("#unread-line")).isVisible();
        window.seesUnread(friends.two().username(), 0);
    }

    @Test
    void whatIsDeletedForEveryoneIsGoneInBothWindows() {
        Friends friends = Friends.made();
        ChatPage mine = ChatPage.in(Window.desktop())
                .signsIn(friends.one())
                .opensTheChatWith(friends.two().username());
        ChatPage theirs = ChatPage.in(Window.desktop())
                .signsIn(friends.two())
                .opensTheChatWith(friends.one().username());
        mine.writes("a regret");
        theirs.seesAtOnce("a regret");

        mine.deletesForEveryone("a regret");

        PlaywrightAssertions.assertThat(theirs.page().locator("#log .row.deleted"))
                .hasCount(1);
        PlaywrightAssertions.assertThat(mine.page().locator("#log .row.deleted"))
                .hasCount(1);
        PlaywrightAssertions.assertThat(theirs.message("a regret")).hasCount(0);
    }

    @Test
    void signingOutElsewhereLeadsThisWindowToTheSignInPage() {
        Person person = Person.signsUp("wanderer");
        ChatPage window = ChatPage.in(Window.desktop().allows("401|WebSocket")).signsIn(person.signsIn());

        person.deletes("/sessions").accepted();

        window.page().waitForURL("**/sign-in**");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        Person person = Person.signsUp("typist");
        ChatPage window = ChatPage.in(Window.desktop().opens("/sign-in"));

        window.triesToSignIn(person.username(), "not the password 1");

        PlaywrightAssertions.assertThat(window.page()
                        .locator(".answers")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\w+"))))
                .not()
                .hasCount(0);
        assertThat(window.field("sign-in:login").inputValue()).isEqualTo(person.username());
    }
}
