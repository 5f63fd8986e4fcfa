package org.parley.message;

import org.parley.platform.Refusal;

/** 409: nobody to write to here any more. */
public final class NotFriends extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFriends() {
        super(409, "not-friends", "Not friends", "You can write to each other once you are friends.");
    }

    /** Only friends are brought into a room. */
    NotFriends(String username) {
        super(409, "not-friends", "Not friends", "You are not friends with " + username + ".");
    }
}
