package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.parley.platform.Invalid;

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

    @Column(name = "edited_at")
    private Instant editedAt;

    private boolean deleted;

    private boolean forwarded;

    private boolean attached;

    private boolean reacted;

    private boolean pinned;

    protected Message() {}

    /** @throws NotTheSender for everybody else, and for a notice, which nobody wrote; also when it is deleted already */
    void checkSender(UUID caller) {
        if (kind.equals("notice") || !caller.equals(sender)) throw new NotTheSender();
    }

    /** Only while the window is open. */
    void checkDeletable(Instant now, ChangeWindow window) {
        window.check(sentAt, now);
    }

    /** Only words that are still there, and only while the window is open. */
    void checkEditable(Instant now, ChangeWindow window) {
        if (deleted || isNotice()) throw new TooLate();
        window.check(sentAt, now);
    }

    /** Neither what is deleted nor what nobody wrote. */
    void checkSaid() {
        if (isNotice()) throw new Invalid("seq", "names a notice");
        if (deleted) throw new TooLate();
    }

    private boolean isNotice() {
        return kind.equals("notice");
    }

    /** @return false where these are its words already */
    boolean edit(String words, Instant now) {
        if (words.equals(body)) return false;
        body = words;
        editedAt = now;
        return true;
    }

    void reacted(boolean any) {
        reacted = any;
    }

    void pinned(boolean stuck) {
        pinned = stuck;
    }

    /** Nothing is left but its place, who held it and when. */
    void deleteForEveryone() {
        body = null;
        digest = null;
        editedAt = null;
        deleted = true;
        forwarded = false;
        attached = false;
        reacted = false;
        pinned = false;
    }

    /** Every change has a {@code rev} of its own. */
    void changed(long rev) {
        this.rev = rev;
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

    boolean pinned() {
        return pinned;
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
