package org.parley.message;

import java.util.Map;

/**
 * All of a caller's conversations in short, for catching up.
 *
 * @param total the sum of all unread counts
 */
public record State(Map<String, Entry> conversations, int total) {
    /** What a client needs to see whether it is behind. */
    public record Entry(long rev, long view, long lastSeq, int unread, MemberState me, PeerState peerState) {}
}
