package org.parley.conversation;

import org.parley.platform.Refusal;

/** 404: there is none with this id, or the caller is not in it; the two look alike. */
public final class NoSuchConversation extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchConversation() {
        super(404, "no-such-conversation", "No such conversation", "You are in no conversation with this id.");
    }
}
