package org.parley.message;

import java.time.Instant;
import java.util.UUID;
import org.parley.friendship.Profile;

/** A friend, with the conversation the two share. */
public record FriendView(Profile account, UUID conversation, int unread, MessageView lastMessage, Instant since) {}
