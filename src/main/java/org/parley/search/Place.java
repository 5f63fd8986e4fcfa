package org.parley.search;

import java.util.UUID;

/**
 * The part of a conversation in which somebody may find something.
 *
 * @param above     nothing up to this {@code seq}
 * @param upTo      nothing after this {@code seq}
 * @param changedAt no message of it was sent after this
 * @param reached   up to which {@code seq} the index of words knows it; 0 where there is no index
 */
record Place(UUID conversation, long above, long upTo, long changedAt, long reached) {
    boolean isIndexed() {
        return reached >= upTo;
    }

    /** Whether this is to be found by the index. */
    boolean knows(long seq) {
        return seq > above && seq <= Math.min(upTo, reached);
    }

    /** What the index does not know yet. */
    Place unindexed() {
        return new Place(conversation, Math.max(above, reached), upTo, changedAt, reached);
    }
}
