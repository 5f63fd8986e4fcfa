package org.parley.conversation;

import org.parley.platform.Refusal;

/** 409: a room always has an owner; another has to be made one first. */
public final class LastOwner extends Refusal {
    private static final long serialVersionUID = 1L;

    LastOwner() {
        super(409, "last-owner", "The last owner", "Make somebody else an owner first.");
    }
}
