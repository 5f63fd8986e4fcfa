package org.parley.friendship;

/**
 * How one account stands to another, as far as writing is concerned.
 *
 * @param removedByThem whether the other ended their friendship
 * @param welcome       whether the other takes words from who is no friend: everybody's are, but those of strangers to
 *                      whom somebody with {@code contactsFrom: nobody} never wrote
 */
public record Standing(boolean friends, boolean blockedByMe, boolean blocksMe, boolean removedByThem, boolean welcome) {
    public Standing asFriends() {
        return new Standing(true, blockedByMe, blocksMe, false, welcome);
    }

    /** Whether either blocks the other. */
    public boolean blocked() {
        return blockedByMe || blocksMe;
    }
}
