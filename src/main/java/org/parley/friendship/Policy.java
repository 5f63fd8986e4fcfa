package org.parley.friendship;

import java.util.Locale;

/** {@code contacts.policy}: how two people come to be able to write to each other. Here stands the one rule of it. */
enum Policy {
    /** Friends write, and friends are made by request. */
    REQUEST,
    /** Friends write, and a request is accepted at once. */
    MUTUAL,
    /** The first message makes friends; after a removal only that of the one who removed. */
    AUTO_ADD,
    /** Everybody may write to everybody. */
    OPEN;

    static Policy of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Never while blocking the other; being blocked is not noticed. */
    boolean mayWrite(Standing standing) {
        return !standing.blockedByMe() && (standing.friends() || standing.welcome() && mayWriteToStrangers(standing));
    }

    private boolean mayWriteToStrangers(Standing standing) {
        return switch (this) {
            case REQUEST, MUTUAL -> false;
            case AUTO_ADD -> !standing.removedByThem();
            case OPEN -> true;
        };
    }

    /** Whether the message that may be written makes both friends; one that the other never hears makes nothing. */
    boolean addsByWriting(Standing standing) {
        return this == AUTO_ADD && mayWrite(standing) && !standing.friends() && !standing.blocksMe();
    }
}
