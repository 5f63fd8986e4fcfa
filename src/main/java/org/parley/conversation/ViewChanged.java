package org.parley.conversation;

import java.util.UUID;

/**
 * Fired in the transaction: this account is to see the conversation in another way.
 *
 * @param counts whether its unread count may be another
 */
public record ViewChanged(UUID conversation, UUID account, boolean counts) {}
