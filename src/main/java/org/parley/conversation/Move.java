package org.parley.conversation;

import java.util.UUID;

/**
 * A member says how far it has received and read; 0 says nothing.
 *
 * @param origin the socket that says so, or null
 */
public record Move(UUID conversation, UUID account, long delivered, long read, Object origin) {
    /** Whose pointers these are. */
    public record Key(UUID conversation, UUID account) {}

    public static Move delivered(UUID conversation, UUID account, long seq, Object origin) {
        return new Move(conversation, account, seq, 0, origin);
    }

    public static Move read(UUID conversation, UUID account, long seq, Object origin) {
        return new Move(conversation, account, seq, seq, origin);
    }

    public Key key() {
        return new Key(conversation, account);
    }

    boolean reads() {
        return read > 0;
    }

    /** Both said at once. */
    public Move and(Move later) {
        return new Move(
                conversation, account, Math.max(delivered, later.delivered), Math.max(read, later.read), later.origin);
    }
}
