package org.parley.conversation;

import java.util.UUID;

/**
 * That a member has received one message, and perhaps read it.
 *
 * @param deliveredAt in microseconds; null, as is {@code readAt}, where it is not known any more
 */
public record Receipt(UUID account, Long deliveredAt, boolean read, Long readAt) {}
