package org.parley.message;

import org.parley.friendship.Profile;

/**
 * What happened in a room, for each client to put into words.
 *
 * @param event   {@code created}, {@code renamed}, {@code joined}, {@code left}, {@code removed} or {@code role}
 * @param account whom it happened to, or null
 * @param by      the username of who did it, or null
 */
public record Notice(String event, Profile account, String by) {}
