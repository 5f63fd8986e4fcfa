package org.parley.system;

/** What one person can do to a conversation, to its messages, or to another person. */
enum Deed {
    SAYS(8),
    READS(4),
    CONFIRMS(2),
    MARKS_UNREAD(1),
    UNMARKS(1),
    EDITS(2),
    REACTS(2),
    TAKES_BACK(2),
    HIDES(2),
    CLEARS(1),
    MUTES(1),
    PINS_CHAT(1),
    BLOCKS(1),
    UNBLOCKS(2),
    PARTS(1),
    BEFRIENDS(2),
    LEAVES(1),
    ADDS(2),
    EXPELS(1),
    RENAMES(1),
    HIDES_RECEIPTS(1);

    /** How often it is done, beside the others. */
    final int weight;

    Deed(int weight) {
        this.weight = weight;
    }
}
