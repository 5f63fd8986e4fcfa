package org.parley.conversation;

import java.util.List;
import java.util.UUID;

/** Somebody is typing; never stored. */
public record Typed(UUID conversation, UUID account, String username, List<UUID> audience) {}
