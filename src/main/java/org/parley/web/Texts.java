package org.parley.web;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages, from the bundles. */
final class Texts {
    private static final String BUNDLE = "org.parley.messages";
    private static final String SCRIPTED = "app.";

    private Texts() {}

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** A text by its key, or null where there is none. */
    static String find(Locale locale, String key, Object... arguments) {
        try {
            var pattern = bundle(locale).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException none) {
            return null;
        }
    }

    /** What the scripts say: every text whose key begins with {@code app.} or {@code problem.}. */
    static byte[] json(Locale locale) {
        var bundle = bundle(locale);
        var texts = Json.createObjectBuilder();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(SCRIPTED) || key.startsWith("problem."))
                .sorted()
                .forEach(key -> texts.add(key, bundle.getString(key)));
        return texts.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
