package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.conversation.Head;
import org.parley.friendship.Profiles;
import org.parley.platform.Ids;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/**
 * What happens in a room stands in its history: a notice is a message like any other, with a {@code seq} and a
 * {@code rev}, but that nobody wrote it, so that it is never unread, edited, reacted to or answered.
 */
@ApplicationScoped
class Notices {
    private static final String INSERT = "insert into message (conversation_id, seq, rev, id, sender_id, client_id,"
            + " kind, silenced, sent_at, deleted, event, about_id, detail)"
            + " values (?, ?, ?, ?, ?, ?, 'notice', false, ?, false, ?, ?, ?)";

    @Inject
    Sql sql;

    @Inject
    Profiles profiles;

    /**
     * Stores one under the lock that {@code room} stands for.
     *
     * @param by     who did it
     * @param about  to whom
     * @param detail the new name or role, or null
     */
    Changed add(Head room, Caller by, String event, UUID about, String detail, Instant now) {
        Head.Change change = room.append(by.account(), false, Time.micros(now));
        UUID id = Ids.next();
        sql.update(
                INSERT,
                room.id(),
                change.seq(),
                change.rev(),
                id,
                by.account(),
                id.toString(),
                Time.micros(now),
                event,
                about,
                detail);
        Notice notice = Notice.of(event, by.username(), detail).about(profiles.get(by.account(), about));
        MessageView view = new MessageView(
                id,
                room.id(),
                change.seq(),
                change.rev(),
                by.username(),
                id.toString(),
                "notice",
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                notice,
                now,
                null,
                false,
                null);
        return new Changed(view, by.account(), change.recipients(), false, null);
    }
}
