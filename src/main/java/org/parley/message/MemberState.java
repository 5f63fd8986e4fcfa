package org.parley.message;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * The caller's own state in a conversation.
 *
 * @param view  rises when what was loaded before is stale
 * @param muted whether the level is another than {@code all}
 * @param level {@code all}, {@code mentions} or {@code none}; on the wire it is {@code notify}
 */
public record MemberState(
        long view,
        long deliveredSeq,
        long readSeq,
        long clearedSeq,
        boolean markedUnread,
        boolean muted,
        @JsonbProperty("notify") String level,
        boolean pinned,
        String role) {}
