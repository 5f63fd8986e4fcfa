package org.parley.account;

import java.util.UUID;

/**
 * What other features may know of an account.
 *
 * @param title        null where there is none
 * @param contactsFrom {@code everyone} or {@code nobody}: who may ask to be friends
 */
public record AccountView(
        UUID id,
        String username,
        String displayName,
        String title,
        boolean receipts,
        boolean presenceVisible,
        String contactsFrom,
        boolean admin) {}
