package org.parley.message;

import org.parley.platform.Refusal;

/** 409: the window for editing or deleting is over. */
public final class TooLate extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLate() {
        super(409, "too-late", "Too late", "The time in which this message could be changed is over.");
    }
}
