package org.parley.file;

import org.parley.platform.Refusal;

/** 416: the file ends before that. */
final class NoSuchRange extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchRange(long size) {
        super(416, "no-such-range", "No such part", "The file has " + size + " bytes.");
    }
}
