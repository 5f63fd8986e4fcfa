package org.parley.report;

import java.time.Instant;
import java.util.UUID;
import org.parley.friendship.Profile;

/**
 * A report as admins see it.
 *
 * @param by      the username of who made it, or null once that account is erased
 * @param account who it is about, or null once erased
 * @param message null for a report about a person
 */
public record ReportView(
        UUID id,
        String state,
        String reason,
        String comment,
        String by,
        Profile account,
        Reported message,
        Instant createdAt,
        Instant closedAt) {}
