package org.parley.friendship;

import org.parley.platform.Refusal;

/** 404: no request that the caller may answer or take back has this id. */
public final class NoSuchRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchRequest() {
        super(404, "no-such-request", "No such request", "There is no such request waiting for you.");
    }
}
