package org.parley.realtime;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What waits for one connection: for no longer than a second more than 256 frames or 1 MiB, the one being written among
 * them, and never twice as much. What is stored in one transaction is told at once, faster than anybody reads. One
 * frame is being written at a time, since no more is promised to be safe. System and server take megabytes for a reader
 * that does not read, so no more than a window is on its way that the other end has not confirmed.
 */
final class FrameQueue {
    static final int MAX_FRAMES = 256;
    static final int MAX_CHARACTERS = 1024 * 1024;

    /** Nanoseconds that more than that may wait for; who looks does so each second. */
    static final long GRACE = 1_000_000_000;

    /** Nanoseconds within which something of what waits has to leave or arrive; a ping asks anew within them. */
    static final long STILL = 30_000_000_000L;

    /** Characters on their way; what is 100 ms away gets a megabyte a second through it. */
    static final int WINDOW = 128 * 1024;

    private final boolean confirmed;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean writing;
    private long behindSince;
    private long movedAt;
    private long left;
    private long arrived;
    private long asked;

    /** @param confirmed whether the other end says what has arrived */
    FrameQueue(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** @return false when the reader is too slow for more than this */
    synchronized boolean offer(String frame) {
        if (waiting.size() >= 2 * MAX_FRAMES || characters + frame.length() > 2 * MAX_CHARACTERS) return false;
        if (waiting.isEmpty()) movedAt = System.nanoTime();
        boolean before = tooMuch();
        waiting.add(frame);
        characters += frame.length();
        if (!before && tooMuch()) behindSince = System.nanoTime();
        return true;
    }

    /** Whether the reader is too slow. */
    synchronized boolean isBehind(long now) {
        return tooMuch() && now - behindSince > GRACE || !waiting.isEmpty() && now - movedAt > STILL;
    }

    private boolean tooMuch() {
        return waiting.size() > MAX_FRAMES || characters > MAX_CHARACTERS;
    }

    /** The frame to write now, or null while one is being written, none waits, or too much is on its way. */
    synchronized String next() {
        if (writing || waiting.isEmpty() || confirmed && left - arrived >= WINDOW) return null;
        writing = true;
        return waiting.peek();
    }

    /**
     * The frame last given out has left.
     *
     * @return the mark that the other end is to be asked to confirm now; 0 for none
     */
    synchronized long written() {
        writing = false;
        movedAt = System.nanoTime();
        String frame = waiting.poll();
        if (frame == null) return 0;
        characters -= frame.length();
        left += frame.length();
        return ask();
    }

    /**
     * What was written before this mark was asked for has arrived.
     *
     * @return the next mark, as {@link #written} does
     */
    synchronized long arrived(long mark) {
        if (mark != asked) return 0;
        movedAt = System.nanoTime();
        arrived = asked;
        asked = 0;
        return ask();
    }

    /** The mark that the other end was asked for and has not said yet; 0 for none. */
    synchronized long asked() {
        return asked;
    }

    /** One mark at a time, from half a window on. */
    private long ask() {
        if (!confirmed || asked != 0 || left - arrived < WINDOW / 2) return 0;
        asked = left;
        return asked;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void clear() {
        waiting.clear();
        characters = 0;
    }
}
