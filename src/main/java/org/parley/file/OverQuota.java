package org.parley.file;

import org.parley.platform.Refusal;

/** 409: all that the account uploaded and still holds would be more than {@code files.quota}. */
final class OverQuota extends Refusal {
    private static final long serialVersionUID = 1L;

    OverQuota(long quota, long held) {
        super(
                409,
                "over-quota",
                "Your space for files is full",
                "Of " + quota + " bytes " + held
                        + " are in use. Delete messages with files for everyone, then try again.");
    }
}
