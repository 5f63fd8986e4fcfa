package org.parley.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * An account came online or went.
 *
 * @param at when its first connection came, or its last one went
 */
record Turn(UUID account, boolean online, Instant at) {}
