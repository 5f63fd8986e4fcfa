package org.parley.conversation;

import java.util.Arrays;
import java.util.Locale;
import org.parley.platform.Invalid;

/** Of what in a conversation a member wants to be notified; counts are the same for each. */
enum Level {
    ALL,
    /** Only where they are named. */
    MENTIONS,
    NONE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param notify a level, or null
     * @param muted  the short form of it, or null; the level wins
     * @return null to leave it as it is
     * @throws Invalid when there is no such level
     */
    static Level of(String notify, Boolean muted) {
        if (notify == null) return muted == null ? null : muted ? NONE : ALL;
        return Arrays.stream(values())
                .filter(level -> level.text().equals(notify))
                .findFirst()
                .orElseThrow(() -> new Invalid("notify", "must be all, mentions or none"));
    }
}
