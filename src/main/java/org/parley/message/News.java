package org.parley.message;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction: what is to be told of a room, in this order.
 *
 * @param newcomers who sees the room from now on
 * @param notices   what stands in its history
 * @param members   who sees the room itself changed
 * @param gone      who sees it no more
 */
record News(UUID room, List<UUID> newcomers, List<Changed> notices, List<UUID> members, List<UUID> gone) {}
