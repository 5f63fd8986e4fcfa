package org.parley.conversation;

import java.util.UUID;

/**
 * One account's place in a conversation.
 *
 * @param other   the other of the two in a direct one, else null
 * @param lastSeq the newest {@code seq} that it may know of
 * @param rev     the newest {@code rev} that it may know of
 * @param floor   everything up to this {@code seq} is cleared, or was said before joining
 */
public record Membership(
        UUID conversation,
        Kind kind,
        UUID account,
        UUID other,
        long lastSeq,
        long rev,
        long floor,
        long deliveredSeq,
        long readSeq,
        boolean markedUnread) {}
