package org.parley.message;

import java.util.UUID;

/** The change of a conversation's message that got this {@code rev}, and who made it. */
public record ChangeOf(UUID conversation, long rev, UUID by) {
    boolean isOf(MessageView message) {
        return message.rev() == rev && message.conversation().equals(conversation);
    }
}
