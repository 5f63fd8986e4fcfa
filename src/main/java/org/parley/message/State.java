package org.parley.message;

import java.util.Map;

/**
 * All of a caller's conversations in short, for catching up.
 *
 * @param total the sum of all unread counts
 */
public record State(Map<String, Entry> conversations, int total) {
    /**
     * What a client needs to see whether it is behind.
     *
     * @param title   the name of a room
     * @param members how many are in a room
     */
    public record Entry(
            String title,
            Integer members,
            long rev,
            long view,
            long lastSeq,
            int unread,
            boolean writable,
            MemberState me,
            PeerState peerState) {}
}
