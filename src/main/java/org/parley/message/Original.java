package org.parley.message;

import java.util.UUID;

/**
 * A message that is already stored under the same {@code clientId}.
 *
 * @param digest of what was first sent; null once the message is deleted for everyone
 */
record Original(MessageView message, byte[] digest) {
    /** What makes a message the same message, on every node and however late. */
    record Key(UUID conversation, UUID sender, String clientId) {
        static Key of(Send send) {
            return new Key(
                    send.conversation(), send.sender().account(), send.message().clientId());
        }
    }
}
