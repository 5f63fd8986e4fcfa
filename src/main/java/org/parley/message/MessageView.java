package org.parley.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its readers see it.
 *
 * @param rev    of its newest change
 * @param sender a username, or null once that account is erased
 * @param body   null when deleted
 */
public record MessageView(
        UUID id,
        UUID conversation,
        long seq,
        long rev,
        String sender,
        String clientId,
        String kind,
        String body,
        Long replyTo,
        List<FileView> files,
        List<ReactionView> reactions,
        Instant sentAt,
        Instant editedAt,
        boolean deleted) {}
