package org.parley.friendship;

import java.util.UUID;

/** What became of asking somebody. */
record Asked(FriendRequest request, Outcome outcome) {
    enum Outcome {
        /** A new request waits for an answer. */
        PENDING,
        /** The same request waits already. */
        AGAIN,
        /** The same request waits already, and is shown to the addressee from now on. */
        DELIVERED,
        /** They are friends now. */
        FRIENDS
    }

    /** Whether this request was made now: one that crosses another's, or repeats one, is not. */
    boolean madeBy(UUID requester) {
        return switch (outcome) {
            case PENDING -> true;
            case FRIENDS -> request.requester().equals(requester);
            case AGAIN, DELIVERED -> false;
        };
    }
}
