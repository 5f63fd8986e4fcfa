package org.parley.friendship;

import org.parley.platform.Refusal;

/** 409: there is nothing to ask for. */
public final class AlreadyFriends extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlreadyFriends() {
        super(409, "already-friends", "Already friends", "You are friends already.");
    }
}
