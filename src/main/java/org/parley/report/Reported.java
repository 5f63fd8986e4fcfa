package org.parley.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The words that were reported, as they stood then.
 *
 * @param body  null where files alone were sent
 * @param files their names
 */
public record Reported(UUID conversation, long seq, String body, List<String> files, Instant sentAt) {}
