package org.parley.realtime;

/** The wire under a live connection. No method waits for the other end. */
interface Transport {
    /** Writes one frame; {@code written} is called once it has left, also when that failed. */
    void write(String frame, Runnable written);

    /** Something that keeps the connection alive and makes a living client answer. */
    void ping();

    void close(Close why);
}
