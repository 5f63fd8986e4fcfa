package org.parley.file;

/**
 * How much of files one account may hold.
 *
 * @param bytes 0 for no limit
 */
record Quota(long bytes) {
    /** @throws OverQuota when what is held and what comes are together more */
    void check(long held, long coming) {
        if (bytes > 0 && held + coming > bytes) throw new OverQuota(bytes, held);
    }
}
