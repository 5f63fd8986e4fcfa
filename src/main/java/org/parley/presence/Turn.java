package org.parley.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * An account came online on a node or went from it.
 *
 * @param at when its first connection there came, or its last one went
 */
record Turn(UUID account, boolean online, Instant at) {}
