package org.parley.realtime;

import java.util.concurrent.TimeUnit;

/**
 * How often one connection was told to wait. Twenty times in a minute are a client that is learning; more are one that
 * does not listen. What was done in between is no excuse: who floods gets some of it done.
 */
final class Flood {
    private static final int MOST = 20;
    private static final long SPAN = TimeUnit.MINUTES.toNanos(1);

    private int times;
    private long since;

    /** Told once more to wait, {@code now} in nanoseconds. @return whether that was once too often */
    synchronized boolean goesOn(long now) {
        if (times == 0 || now - since > SPAN) {
            times = 0;
            since = now;
        }
        return ++times > MOST;
    }
}
