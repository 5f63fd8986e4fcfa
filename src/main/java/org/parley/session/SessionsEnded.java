package org.parley.session;

import java.util.Set;
import java.util.UUID;

/** These sessions of one account ended: their sockets close. Fired inside the transaction. */
public record SessionsEnded(Set<UUID> sessions, UUID account) {}
