package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A message after it was stored: sent, perhaps deleted for everyone, which leaves its place and nothing of its words.
 * New ones are inserted many at a time by {@link BatchStore}.
 */
@Entity
@Table(name = "message")
@IdClass(Message.Key.class)
class Message {
    @Id
    @Column(name = "conversation_id")
    private UUID conversation;

    @Id
    private long seq;

    private long rev;

    @Column(name = "sender_id")
    private UUID sender;

    private String kind;

    private String body;

    private byte[] digest;

    private boolean silenced;

    @Column(name = "sent_at")
    private Instant sentAt;

    private boolean deleted;

    protected Message() {}

    /** @throws NotTheSender for everybody else, and for a notice, which nobody wrote; also when it is deleted already */
    void checkSender(UUID caller) {
        if (kind.equals("notice") || !caller.equals(sender)) throw new NotTheSender();
    }

    /** Only while the window is open; zero is no limit. */
    void checkDeletable(Instant now, Duration window) {
        if (!window.isZero() && now.isAfter(sentAt.plus(window))) throw new TooLate();
    }

    void deleteForEveryone(long rev) {
        this.rev = rev;
        body = null;
        digest = null;
        deleted = true;
    }

    boolean visibleTo(UUID account) {
        return !silenced || account.equals(sender);
    }

    boolean silenced() {
        return silenced;
    }

    boolean deleted() {
        return deleted;
    }

    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID conversation;
        private long seq;

        protected Key() {}

        Key(UUID conversation, long seq) {
            this.conversation = conversation;
            this.seq = seq;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.seq == seq && Objects.equals(key.conversation, conversation);
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversation, seq);
        }
    }
}
