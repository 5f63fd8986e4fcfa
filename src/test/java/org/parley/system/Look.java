package org.parley.system;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One way to look at a page. */
record Look(String language, ColorScheme scheme, int width) {
    /** Each width in light and in dark, each language in each of them; {@code -Dit.gallery=true} asks for all. */
    static Stream<Look> each() {
        if (Boolean.getBoolean("it.gallery")) return all();
        return all().filter(look -> look.language().equals("en")
                == ((look.scheme() == ColorScheme.LIGHT) == (look.width() == Window.DESKTOP)));
    }

    private static Stream<Look> all() {
        return Stream.of("en", "zh-CN").flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme ->
                        Stream.of(Window.DESKTOP, Window.PHONE).map(width -> new Look(language, scheme, width))));
    }

    /** The two that differ most; {@code -Dit.gallery=true} asks for all. */
    static Stream<Look> opposite() {
        if (Boolean.getBoolean("it.gallery")) return all();
        return List.of(
                new Look("en", ColorScheme.LIGHT, Window.DESKTOP), new Look("zh-CN", ColorScheme.DARK, Window.PHONE))
                .stream();
    }

    Window window() {
        return Window.of(width, language, scheme);
    }

    @Override
    public String toString() {
        return language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
