package org.parley.realtime;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import java.time.Instant;
import java.util.UUID;
import org.parley.friendship.Profile;
import org.parley.message.ConversationView;

/** Every frame that the server sends, but for {@code message}, which is written once for all who get it. */
sealed interface Frame {
    /** The member {@code type}. */
    @JsonbTransient
    String type();

    record Hello(Profile account, UUID session, int heartbeatSeconds) implements Frame {
        @Override
        public String type() {
            return "hello";
        }
    }

    record Ack(String ref, UUID conversation, String clientId, long seq, long rev, UUID id, Instant sentAt)
            implements Frame {
        @Override
        public String type() {
            return "ack";
        }
    }

    record Pong(String ref) implements Frame {
        @Override
        public String type() {
            return "pong";
        }
    }

    record Error(String ref, JsonObject problem) implements Frame {
        @Override
        public String type() {
            return "error";
        }
    }

    record Conversation(ConversationView conversation) implements Frame {
        @Override
        public String type() {
            return "conversation";
        }
    }

    record Delivered(UUID conversation, String username, long seq) implements Frame {
        @Override
        public String type() {
            return "delivered";
        }
    }

    record Read(UUID conversation, String username, long seq) implements Frame {
        @Override
        public String type() {
            return "read";
        }
    }

    record Unread(UUID conversation, int unread, int total) implements Frame {
        @Override
        public String type() {
            return "unread";
        }
    }

    record FriendRequest(UUID id, Profile account, String state, String note) implements Frame {
        @Override
        public String type() {
            return "friend-request";
        }
    }

    record Friendship(Profile account, String state) implements Frame {
        @Override
        public String type() {
            return "friendship";
        }
    }

    /** @param account the profile, where something about that has changed; else null */
    record Presence(String username, boolean online, Instant lastSeenAt, Profile account) implements Frame {
        @Override
        public String type() {
            return "presence";
        }
    }

    record Typing(UUID conversation, String username) implements Frame {
        @Override
        public String type() {
            return "typing";
        }
    }
}
