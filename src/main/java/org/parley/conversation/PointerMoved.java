package org.parley.conversation;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction: a member has received or read up to {@code seq}.
 *
 * @param audience the accounts that may know, the member's own among them
 * @param origin   the socket that said so, or null
 */
public record PointerMoved(
        UUID conversation, UUID account, String username, boolean read, long seq, List<UUID> audience, Object origin) {}
