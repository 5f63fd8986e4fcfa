package org.parley.message;

import java.util.UUID;

/** Fired in the transaction: a stored message has other words, or with null none any more. */
public record Reworded(UUID conversation, long seq, String body) {}
