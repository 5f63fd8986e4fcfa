package org.parley.web;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the pages speak. English is the one they fall back to. */
final class Languages {
    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** The one of ours that stands for a language tag, if any does: every Chinese is met with the one we have. */
    static Optional<Locale> find(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        var language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** The first of what a browser prefers that we speak. */
    static Locale best(Enumeration<Locale> preferred) {
        while (preferred.hasMoreElements()) {
            var found = find(preferred.nextElement().toLanguageTag());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return ENGLISH;
    }
}
