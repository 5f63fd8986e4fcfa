package org.parley.friendship;

import java.util.UUID;

/**
 * A friend request was made or answered.
 *
 * @param state  {@code pending}, {@code accepted}, {@code declined} or {@code cancelled}
 * @param note   what the requester wrote with it, or null
 * @param silent whether only the requester may learn of it, since the addressee blocks them
 */
public record RequestChanged(UUID id, UUID requester, UUID addressee, String state, String note, boolean silent) {}
