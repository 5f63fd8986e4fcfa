package org.parley.friendship;

import java.util.UUID;

/**
 * Fired inside the transaction, before the pair's row is locked: whoever keeps rows of this pair that are locked
 * together with it locks them now, so that everybody does it in the same order.
 */
public record PairChanging(UUID one, UUID other) {}
