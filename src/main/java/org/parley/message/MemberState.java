package org.parley.message;

/** The caller's own state in a conversation; {@code view} rises when what was loaded before is stale. */
public record MemberState(
        long view,
        long deliveredSeq,
        long readSeq,
        long clearedSeq,
        boolean markedUnread,
        boolean muted,
        boolean pinned,
        String role) {}
