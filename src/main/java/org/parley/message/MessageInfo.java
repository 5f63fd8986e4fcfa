package org.parley.message;

import java.time.Instant;
import java.util.List;
import org.parley.friendship.Profile;

/** How far a message has come, the newest first; whoever has read it has received it. */
public record MessageInfo(List<Reached> delivered, List<Reached> read) {
    static final MessageInfo NOBODY = new MessageInfo(List.of(), List.of());

    /**
     * Whom it has reached.
     *
     * @param at null where that is long ago
     */
    public record Reached(Profile account, Instant at) {}
}
