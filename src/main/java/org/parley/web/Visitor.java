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
import java.util.stream.Stream;

/** Who looks at a page, in which language and which colours. */
@Named
@RequestScoped
public class Visitor {
    static final String LANGUAGE_COOKIE = "parley-language";
    static final String THEME_COOKIE = "parley-theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    private Locale locale;
    private String theme;

    @PostConstruct
    void look() {
        locale = Languages.find(request.getParameter("lang"))
                .or(() -> cookie(LANGUAGE_COOKIE).flatMap(Languages::find))
                .orElseGet(() -> Languages.best(request.getLocales()));
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
        return request.getUserPrincipal() != null;
    }
}
