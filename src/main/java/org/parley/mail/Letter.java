package org.parley.mail;

import java.time.Duration;
import java.util.List;

/**
 * Something to tell somebody by mail, in words of the bundles under {@code mail.KIND.…}.
 *
 * @param to     an address, or null for nobody: written, and thrown away by the postman, so that it takes alike
 * @param locale a BCP 47 tag, or null for English
 * @param kind   which words: {@code .subject}, {@code .text} and, with a link, {@code .go}
 * @param link   a path of the pages, or null for none
 * @param good   how long it is worth being delivered
 * @param values what is filled in
 */
public record Letter(String to, String locale, String kind, String link, Duration good, List<Object> values) {
    public Letter(String to, String locale, String kind, String link, Duration good, Object... values) {
        this(to, locale, kind, link, good, List.of(values));
    }

    /** Never in a log: the link may open an account. */
    @Override
    public String toString() {
        return "Letter " + kind;
    }
}
