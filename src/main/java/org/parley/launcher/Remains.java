package org.parley.launcher;

import java.time.Duration;

/** What only the start needed: half of the heap. */
final class Remains {
    /** So that the first people do not wait for it. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private Remains() {}

    /** Gives it back to the system. An idle server would not come to that for hours. */
    static void giveBack() {
        try {
            Thread.sleep(LATER.toMillis());
            System.gc();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
