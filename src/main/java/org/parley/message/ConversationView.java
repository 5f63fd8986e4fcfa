package org.parley.message;

import java.util.UUID;
import org.parley.friendship.Profile;

/**
 * A conversation as one of its members sees it.
 *
 * @param peer        the other of a direct one
 * @param unread      0 to 100, 100 meaning more
 * @param lastMessage the newest that this member may see, or null
 * @param peerState   null where either hides receipts
 */
public record ConversationView(
        UUID id,
        String kind,
        String title,
        Profile peer,
        long firstSeq,
        long lastSeq,
        long rev,
        int unread,
        boolean writable,
        MessageView lastMessage,
        MemberState me,
        PeerState peerState) {}
