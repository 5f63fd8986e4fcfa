package org.parley.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody came or went, and it is stored.
 *
 * @param lastSeenAt null while online, and for who was never seen
 */
public record PresenceChanged(UUID account, String username, boolean online, Instant lastSeenAt) {}
