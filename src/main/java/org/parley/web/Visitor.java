package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.account.Accounts;
import org.parley.account.Caller;

/**
 * Who looks at a page, in which language and which colours. The language is the account's; without one, what was
 * chosen in this browser; without that, the first of the browser's own that we speak.
 */
@Named
@RequestScoped
public class Visitor {
    static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final String LANGUAGE_COOKIE = "parley-language";
    private static final String THEME_COOKIE = "parley-theme";

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    private Optional<Locale> chosen;
    private Locale locale;
    private String theme;

    @PostConstruct
    void look() {
        var asked = Languages.find(request.getParameter("lang"));
        asked.ifPresent(this::choose);
        var own = caller == null
                ? Optional.<Locale>empty()
                : Languages.find(accounts.own(caller.account()).locale());
        chosen = own.or(() -> asked).or(() -> cookie(LANGUAGE_COOKIE).flatMap(Languages::find));
        locale = chosen.orElseGet(() -> Languages.best(request.getLocales()));
        theme = cookie(THEME_COOKIE).filter(THEMES::contains).orElse("auto");
    }

    private Optional<String> cookie(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Keeps a language in this browser. */
    void choose(Locale language) {
        Ways.remember(LANGUAGE_COOKIE, language.toLanguageTag());
    }

    /** Keeps colours in this browser. */
    void choose(String colours) {
        Ways.remember(THEME_COOKIE, THEMES.contains(colours) ? colours : "auto");
    }

    boolean hasChosenLanguage() {
        return chosen.isPresent();
    }

    /** Whose tabs belong together; null for a stranger. */
    public UUID getAccount() {
        return caller == null ? null : caller.account();
    }

    public Locale getLocale() {
        return locale;
    }

    /** As in {@code <html lang>}. */
    public String getLanguage() {
        return locale.toLanguageTag();
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String getTheme() {
        return theme;
    }

    public boolean isSignedIn() {
        return caller != null;
    }
}
