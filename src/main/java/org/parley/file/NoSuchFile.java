package org.parley.file;

import org.parley.platform.Refusal;

/** 404: there is none, or none for the caller. */
public final class NoSuchFile extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchFile() {
        super(404, "no-such-file", "No such file", "There is no file of this id for you.");
    }
}
