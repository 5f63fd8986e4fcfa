package org.parley.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One browser window with cookies of its own, that notes everything a visitor's console would show in red. */
final class Window {
    static final int PHONE = 360;
    static final int DESKTOP = 1280;
    private static final List<Window> OPEN = new CopyOnWriteArrayList<>();
    private static final String TELL_VIOLATIONS =
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' '"
                    + " + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));";

    /** Milliseconds, on a machine that may be busy with much else. */
    private static final int PATIENCE = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Pattern> allowed = new ArrayList<>();
    private Site site = Site.shared();

    private Window(Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " @ " + message.location());
        });
        context.onWebError(error -> complaints.add("uncaught " + error.error()));
        page = context.newPage();
        OPEN.add(this);
    }

    static Window desktop() {
        return of(DESKTOP, "en", ColorScheme.LIGHT);
    }

    static Window phone() {
        return of(PHONE, "en", ColorScheme.LIGHT);
    }

    /** All that it asks for goes over this line, and much of that may fail. */
    static Window on(BadLine line) {
        return new Window(options(DESKTOP, "en", ColorScheme.LIGHT).setProxy(line.proxy()))
                .allows("ERR_|WebSocket|EventSource|Failed to load resource");
    }

    /** @param width in CSS pixels; what is narrower than 600 also has touch */
    static Window of(int width, String locale, ColorScheme scheme) {
        return new Window(options(width, locale, scheme));
    }

    private static Browser.NewContextOptions options(int width, String locale, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setHasTouch(width < 600)
                .setLocale(locale)
                .setTimezoneId("UTC")
                .setColorScheme(scheme);
    }

    Page page() {
        return page;
    }

    /** One more tab with the same cookies; what it complains of counts too. */
    Page anotherTab() {
        return context.newPage();
    }

    /** Not the shared one. */
    Window at(Site place) {
        site = place;
        return this;
    }

    Window opens(String path) {
        page.navigate(site.http(path).toString());
        return this;
    }

    Window carries(String cookie, String value) {
        context.addCookies(List.of(new Cookie(cookie, value).setUrl(site.origin())));
        return this;
    }

    /** The connection is cut, or there again. */
    Window isOffline(boolean offline) {
        context.setOffline(offline);
        return this;
    }

    /** This story provokes complaints of this kind. */
    Window allows(String regex) {
        allowed.add(Pattern.compile(regex));
        return this;
    }

    boolean scrollsSideways() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** What axe finds wrong in the page as it stands. */
    List<?> barriers() {
        page.evaluate(Axe.SOURCE);
        return (List<?>) page.evaluate("() => axe.run().then(r => r.violations.map(v => v.id + ' (' + v.impact + '): '"
                + " + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))");
    }

    void isPhotographed(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(text -> allowed.stream()
                        .noneMatch(pattern -> pattern.matcher(text).find()))
                .toList();
    }

    /** @param failed the name of a story that went wrong: its windows are photographed */
    static void closeAll(Optional<String> failed) {
        List<String> all = new ArrayList<>();
        int number = 0;
        for (Window window : OPEN) {
            int current = ++number;
            failed.ifPresent(story -> window.isPhotographed("failed/" + story.replaceAll("\\W+", "") + "-" + current));
            all.addAll(window.complaints());
            window.context.close();
        }
        OPEN.clear();
        if (failed.isPresent()) all.forEach(complaint -> System.err.println("console: " + complaint));
        else if (!all.isEmpty()) throw new AssertionError("the browser complained: " + String.join("\n", all));
    }

    private static final class Axe {
        static final String SOURCE = source();

        private static String source() {
            try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
