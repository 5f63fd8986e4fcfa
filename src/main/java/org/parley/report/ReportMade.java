package org.parley.report;

import java.time.Instant;
import java.util.UUID;

/** What the reporter hears. */
public record ReportMade(UUID id, String state, String reason, String comment, Instant createdAt) {}
