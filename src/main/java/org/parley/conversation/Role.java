package org.parley.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of a room may do: owners and admins manage it. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER;

    /** As the store and the wire name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    boolean manages() {
        return this != MEMBER;
    }
}
