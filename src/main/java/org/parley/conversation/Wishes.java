package org.parley.conversation;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * What a member wants of a conversation; null leaves a setting as it is.
 *
 * @param muted true is the level {@code none}, false is {@code all}
 * @param level {@code all}, {@code mentions} or {@code none}; on the wire it is {@code notify}
 */
public record Wishes(Boolean muted, Boolean pinned, Boolean markedUnread, @JsonbProperty("notify") String level) {}
