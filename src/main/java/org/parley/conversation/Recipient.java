package org.parley.conversation;

import java.util.UUID;

/**
 * Who is to be told of a change.
 *
 * @param after the {@code rev} of the change before, as this account may see it
 */
public record Recipient(UUID account, long after) {}
