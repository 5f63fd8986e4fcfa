package org.parley.message;

import java.util.List;
import java.util.UUID;
import org.parley.conversation.Recipient;

/**
 * Told once it is committed: a message is new, or in a new state.
 *
 * @param sender     who made the change
 * @param recipients who may see it
 * @param counts     whether the unread counts of others may be another by it
 * @param origin     the socket that is answered in another way, or null
 */
public record Changed(MessageView message, UUID sender, List<Recipient> recipients, boolean counts, Object origin) {}
