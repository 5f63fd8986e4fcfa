package org.parley.realtime;

/** The wire under a live connection. No method waits for the other end. */
interface Transport {
    /** Writes one frame; {@code written} is called once it has left, also when that failed. */
    void write(String frame, Runnable written);

    /** Something that keeps the connection alive and makes a living client answer. */
    void ping();

    /** Whether the other end confirms what it is asked to confirm; else what left is as good as read. */
    boolean confirms();

    /** Asks the other end to say this mark, never 0, once all that was written before it has arrived. */
    void ask(long mark);

    void close(Close why);
}
