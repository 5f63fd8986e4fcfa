package org.parley.conversation;

import java.util.Locale;

/** What sort of conversation it is. */
public enum Kind {
    /** Of two accounts. */
    DIRECT,
    /** Of some accounts, who join and leave. */
    ROOM,
    /** The one of which every account is a member, and in which only admins write. */
    ANNOUNCEMENTS;

    /** As the store and the wire name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
