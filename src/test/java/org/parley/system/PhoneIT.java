package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parley.system.ParleyAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** With fingers on 360 pixels, in the dark: from signing up to the first message, and what can be done with it. */
@BrowserStory
class PhoneIT {
    private final Person other = Person.signsUp("other");
    private final Window window = Window.of(Window.PHONE, "en", ColorScheme.DARK);
    private final Page page = window.page();

    @Test
    void aNewcomerSignsUpFindsAFriendWritesAndAnswersByAFingerAlone() {
        String name = Unique.name("thumb");
        window.opens("/sign-up");
        fits();
        tap("[id='sign-up:username']");
        page.keyboard().type(name);
        tap("[id='sign-up:password']");
        page.keyboard().insertText(AccountApi.PASSWORD);
        tap("[id='sign-up:go']");
        ChatPage phone = ChatPage.in(window).isInTheApp();
        fits();
        tap("#find");
        page.locator("#search").fill(other.username());
        tap(found("add"));
        fits();
        tap("dialog button[value=go]");
        page.locator(found("cancel")).waitFor();
        ChatPage others =
                ChatPage.in(Window.desktop()).signsIn(other).accepts(name).opensTheChatWith(name);

        page.goBack();
        tap("#chats .item");
        tap("#compose");
        page.keyboard().type("from my phone");
        tap("#send");
        others.seesAtOnce("from my phone").writes("hold me");
        phone.sees("hold me");
        fits();

        holds(phone.message("hold me").locator(".bubble"));
        page.locator(".menu").waitFor();
        assertThat(window.barriers()).isEmpty();
        page.locator(".menu-row button").first().tap();
        assertThat(others.message("hold me").locator(".reaction")).containsText("👍");
        assertThat(page.locator("#compose").boundingBox().y
                        + page.locator("#compose").boundingBox().height)
                .isLessThan(740);
    }

    private String found(String act) {
        return "#found .person[data-username='" + other.username() + "'] [data-act=" + act + "]";
    }

    private void tap(String selector) {
        page.locator(selector).first().tap();
    }

    private void fits() {
        assertThat(window.scrollsSideways()).isFalse();
        assertThat(window.barriers()).isEmpty();
    }

    private static void holds(Locator element) {
        element.evaluate(
                """
                async one => {
                  const { x, y } = one.getBoundingClientRect();
                  const finger = new Touch({ identifier: 1, target: one, clientX: x + 10, clientY: y + 10 });
                  one.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [finger], changedTouches: [finger] }));
                  await new Promise(done => setTimeout(done, 600));
                  one.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [finger] }));
                }""");
    }
}
