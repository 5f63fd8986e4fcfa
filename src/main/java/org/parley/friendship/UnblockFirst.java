package org.parley.friendship;

import org.parley.platform.Refusal;

/** 409: the caller blocks the other, so nothing can go between them. */
public final class UnblockFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    public UnblockFirst() {
        super(409, "unblock-first", "You block this person", "Unblock this person first.");
    }
}
