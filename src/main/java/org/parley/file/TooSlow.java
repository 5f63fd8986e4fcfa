package org.parley.file;

import org.parley.platform.Refusal;

/** 408: a body that stopped coming, or that took minutes. */
final class TooSlow extends Refusal {
    private static final long serialVersionUID = 1L;

    TooSlow() {
        super(408, "too-slow", "Too slow", "The file did not come in time.");
    }
}
