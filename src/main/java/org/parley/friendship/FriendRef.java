package org.parley.friendship;

import java.time.Instant;
import java.util.UUID;

/** A friend, by id, and since when. */
public record FriendRef(UUID account, Instant since) {}
