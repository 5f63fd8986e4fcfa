package org.parley.friendship;

import java.util.UUID;

/**
 * Two accounts became friends, or are no longer. Fired inside the transaction that decided it.
 *
 * @param one who did it: accepted, asked across, or removed
 */
public record FriendshipChanged(UUID one, UUID other, boolean friends) {}
