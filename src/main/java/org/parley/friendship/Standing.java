package org.parley.friendship;

/** How one account stands to another, as far as writing is concerned. */
public record Standing(boolean friends, boolean blockedByMe, boolean blocksMe) {
    static final Standing STRANGERS = new Standing(false, false, false);

    /** Whether either blocks the other. */
    public boolean blocked() {
        return blockedByMe || blocksMe;
    }
}
