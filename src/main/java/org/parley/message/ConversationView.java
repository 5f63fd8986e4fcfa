package org.parley.message;

import java.util.UUID;
import org.parley.friendship.Profile;

/**
 * A conversation as one of its members sees it.
 *
 * @param title       the name of a room or of the peer; null for announcements, which each client words
 * @param clientId    of a room, for the one who made it
 * @param peer        the other of a direct one
 * @param members     how many are in a room
 * @param unread      0 to 100, 100 meaning more
 * @param lastMessage the newest that this member may see, or null
 * @param peerState   null where either hides receipts, and wherever there are not two
 */
public record ConversationView(
        UUID id,
        String kind,
        String title,
        String clientId,
        Profile peer,
        Integer members,
        long firstSeq,
        long lastSeq,
        long rev,
        int unread,
        boolean writable,
        MessageView lastMessage,
        MemberState me,
        PeerState peerState) {
    /**
     * What is left of a room for who is in it no more: {@code writable} is false and {@code me} has no role. For the
     * clients of that account this is the last they hear of it; by then every call answers that there is none.
     */
    public static ConversationView left(UUID room) {
        MemberState me = new MemberState(0, 0, 0, 0, false, false, "all", false, null);
        return new ConversationView(room, "room", null, null, null, null, 1, 0, 0, 0, false, null, me, null);
    }
}
