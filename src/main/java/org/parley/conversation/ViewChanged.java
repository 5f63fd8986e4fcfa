package org.parley.conversation;

import java.util.UUID;

/** Fired in the transaction: this account is to see the conversation in another way. */
public record ViewChanged(UUID conversation, UUID account) {}
