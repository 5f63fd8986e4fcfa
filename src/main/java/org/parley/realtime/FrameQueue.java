package org.parley.realtime;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What waits for one connection: at most 256 frames or 1 MiB, the one being written among them. One frame is being
 * written at a time, since no more is promised to be safe.
 */
final class FrameQueue {
    static final int MAX_FRAMES = 256;
    static final int MAX_CHARACTERS = 1024 * 1024;

    private final Queue<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean writing;

    /** @return false when the reader is too slow */
    synchronized boolean offer(String frame) {
        if (waiting.size() >= MAX_FRAMES || characters + frame.length() > MAX_CHARACTERS) return false;
        waiting.add(frame);
        characters += frame.length();
        return true;
    }

    /** The frame to write now, or null while one is being written or none waits. */
    synchronized String next() {
        if (writing || waiting.isEmpty()) return null;
        writing = true;
        return waiting.peek();
    }

    /** The frame last given out has left. */
    synchronized void written() {
        writing = false;
        String frame = waiting.poll();
        if (frame != null) characters -= frame.length();
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void clear() {
        waiting.clear();
        characters = 0;
    }
}
