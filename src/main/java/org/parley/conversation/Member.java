package org.parley.conversation;

import java.util.UUID;

/**
 * One of a room, as known under its lock.
 *
 * @param floor what was said up to this {@code seq} is not for them
 */
record Member(UUID account, Role role, long floor) {}
