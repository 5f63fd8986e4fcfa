package org.parley.conversation;

import java.util.UUID;
import org.parley.platform.Ids;

/** The id of a conversation as it stands in a path: one that is no id names none. */
public record ConversationId(UUID value) {
    /** @throws NoSuchConversation when this is not an id */
    public static ConversationId fromString(String text) {
        return new ConversationId(Ids.parse(text).orElseThrow(NoSuchConversation::new));
    }
}
