package org.parley.message;

import org.parley.platform.Refusal;

/** 403: only the sender changes a message. */
public final class NotTheSender extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotTheSender() {
        super(403, "not-the-sender", "Not yours to change", "Only who wrote a message may change it.");
    }
}
