package org.parley.conversation;

import org.parley.platform.Refusal;

/** 404: nobody with this username is in the room. */
public final class NoSuchMember extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchMember() {
        super(404, "no-such-member", "No such member", "Nobody with this username is in this room.");
    }
}
