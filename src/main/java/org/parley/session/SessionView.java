package org.parley.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in, as its owner sees it.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, Instant createdAt, Instant lastUsedAt, String userAgent, String address, boolean current) {}
