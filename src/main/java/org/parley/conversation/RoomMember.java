package org.parley.conversation;

import java.util.UUID;

/**
 * One of a room's members, as another sees them.
 *
 * @param deliveredSeq null, as is {@code readSeq}, where it is not to be seen
 * @param joinedAt     in microseconds; together with the account the place in the list
 */
public record RoomMember(UUID account, Role role, Long deliveredSeq, Long readSeq, long joinedSeq, long joinedAt) {}
