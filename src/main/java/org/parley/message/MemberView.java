package org.parley.message;

import org.parley.friendship.Profile;

/**
 * One of a room's members, as another sees them.
 *
 * @param deliveredSeq null, as is {@code readSeq}, where either hides receipts or blocks the other
 * @param joinedSeq    what was said up to it is not for them
 */
public record MemberView(Profile account, String role, Long deliveredSeq, Long readSeq, long joinedSeq) {}
