package org.parley.message;

import org.parley.friendship.Profile;

/**
 * What happened in a room, for each client to put into words.
 *
 * @param event   {@code created}, {@code renamed}, {@code joined}, {@code left}, {@code removed} or {@code role}
 * @param account whom it happened to, or null
 * @param by      the username of who did it, or null
 * @param name    the new one, of {@code renamed}
 * @param role    the new one, of {@code role}
 */
public record Notice(String event, Profile account, String by, String name, String role) {
    /** As the row tells it; whom it is about is for each reader to see. */
    static Notice of(String event, String by, String detail) {
        return new Notice(
                event, null, by, event.equals("renamed") ? detail : null, event.equals("role") ? detail : null);
    }

    Notice about(Profile profile) {
        return new Notice(event, profile, by, name, role);
    }
}
