package org.parley.friendship;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The requests that somebody sees, each list newest first.
 *
 * @param declined refusals of own requests that are not dismissed yet
 */
public record RequestLists(List<Item> incoming, List<Item> outgoing, List<Item> declined) {
    /** @param account the other one */
    public record Item(UUID id, Profile account, String note, Instant createdAt) {}
}
