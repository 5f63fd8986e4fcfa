package org.parley.presence;

import java.util.UUID;

/**
 * One live socket or event stream of an account went.
 *
 * @param signedOut whether it went because its session ended, which is a departure and not a lost connection
 */
public record Disconnected(UUID account, boolean signedOut) {}
