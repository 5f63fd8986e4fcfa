package org.parley.friendship;

import java.util.UUID;

/**
 * Fired in the transaction that may change how two stand to each other, beside the events that say what changed.
 *
 * @param stamp another one for each time, kept in the pair's row
 */
public record PairChanged(UUID low, UUID high, long stamp) {}
