package org.parley.file;

import org.parley.platform.Refusal;

/** 413: more than {@code files.max-size}. */
final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
        super(413, "too-large", "Too large", "A file may have at most " + most + " bytes.");
    }
}
