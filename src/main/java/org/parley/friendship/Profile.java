package org.parley.friendship;

import java.time.Instant;

/**
 * An account as one other account sees it.
 *
 * @param online     never true where either of the two hides presence or blocks the other
 * @param lastSeenAt null while online, where hidden, and for who was never seen
 * @param relation   {@code self}, {@code none}, {@code incoming}, {@code outgoing}, {@code friend} or
 *                   {@code blocked} (by the viewer; the blocked see no change)
 * @param avatar     the version of the picture; null for initials
 */
public record Profile(
        String username,
        String displayName,
        String title,
        boolean online,
        Instant lastSeenAt,
        String relation,
        String avatar) {}
