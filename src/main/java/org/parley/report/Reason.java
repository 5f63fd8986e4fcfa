package org.parley.report;

import java.util.Locale;
import java.util.stream.Stream;
import org.parley.platform.Invalid;

/** What is wrong with it. */
enum Reason {
    SPAM,
    ABUSE,
    ILLEGAL,
    OTHER;

    /** @throws Invalid when it is none */
    static Reason of(String text) {
        return Stream.of(values())
                .filter(reason -> reason.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("reason", "must be spam, abuse, illegal or other"));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
