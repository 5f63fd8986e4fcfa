package org.parley.file;

import org.parley.platform.Refusal;

/** 404: nobody of this name, or nobody who shows a picture. */
final class NoSuchAvatar extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchAvatar() {
        super(404, "no-such-avatar", "No such picture", "There is no picture of this account.");
    }
}
