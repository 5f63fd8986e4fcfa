package org.parley.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.parley.conversation.Heads;
import org.parley.conversation.ViewChanged;
import org.parley.file.Uploads;
import org.parley.platform.Database;
import org.parley.platform.Sql;
import org.parley.platform.Time;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * Takes the oldest messages of a conversation away, by {@code retention.age} and {@code retention.count}: a bounded
 * number at a time, each time under the conversation's lock, so that two nodes that do it at once do it once. Nothing
 * moves but {@code firstSeq}: numbers are not used again, and what is gone is below every reader's floor.
 */
@ApplicationScoped
@Transactional
class Retention {
    /** How many messages go in one transaction at most. */
    static final int BATCH = 500;

    private static final int LOOKED_AT = 1000;
    private static final String OVERDUE = "select c.id from conversation c join message m"
            + " on m.conversation_id = c.id and m.seq = c.first_seq where (c.last_seq - c.first_seq >= ?"
            + " or m.sent_at < ?)";
    private static final String OLDEST = "select m.seq, m.sent_at from message m join conversation c"
            + " on c.id = m.conversation_id where m.conversation_id = ? and m.seq >= c.first_seq"
            + " order by m.conversation_id, m.seq limit ?";

    /** In microseconds, as are all times in the store. */
    private final long age = TimeUnit.SECONDS.toMicros(
            Settings.current().duration(Setting.RETENTION_AGE).toSeconds());

    private final long count = Settings.current().number(Setting.RETENTION_COUNT);

    @Inject
    Sql sql;

    @Inject
    Heads heads;

    @Inject
    Uploads uploads;

    @Inject
    Clock clock;

    @Inject
    Event<ViewChanged> changed;

    boolean isOn() {
        return age > 0 || count > 0;
    }

    /** Which of these conversations hold more than they should. */
    List<UUID> overdue(Collection<UUID> conversations) {
        return sql.list(
                OVERDUE + " and c.id = any(?)",
                row -> Sql.id(row, "id"),
                most(),
                before(),
                conversations.toArray(UUID[]::new));
    }

    /** Conversations that hold more than they should, by id. */
    List<UUID> overdueAfter(UUID last) {
        return sql.list(
                OVERDUE + " and c.id > ? order by c.id limit ?",
                row -> Sql.id(row, "id"),
                most(),
                before(),
                last,
                LOOKED_AT);
    }

    /** @return whether there is more to take away */
    boolean trim(UUID conversation) {
        if (heads.lock(List.of(conversation)).isEmpty()) return false;
        long last = sql.one("select last_seq from conversation where id = ?", row -> row.getLong(1), conversation)
                .orElseThrow();
        record Old(long seq, long sentAt) {}
        List<Old> oldest =
                sql.list(OLDEST, row -> new Old(row.getLong("seq"), row.getLong("sent_at")), conversation, BATCH);
        long before = before();
        long most = most();
        long gone = 0;
        for (Old one : oldest) {
            if (one.sentAt() >= before && last - one.seq() < most) break;
            gone = one.seq();
        }
        if (gone == 0) return false;
        forget(conversation, gone);
        return gone == oldest.get(oldest.size() - 1).seq() && gone < last;
    }

    private void forget(UUID conversation, long upTo) {
        sql.update("delete from hidden_message where conversation_id = ? and seq <= ?", conversation, upTo);
        if (Database.isPostgresql()) {
            sql.update("delete from message_words where conversation_id = ? and seq <= ?", conversation, upTo);
        }
        List<UUID> files = sql.list(
                "select distinct file_id from message_file where conversation_id = ? and seq <= ?",
                row -> Sql.id(row, "file_id"),
                conversation,
                upTo);
        // reactions, pins and what says which files were attached go with it
        sql.update("delete from message where conversation_id = ? and seq <= ?", conversation, upTo);
        uploads.eraseUnused(files);
        sql.update("update conversation set first_seq = ? where id = ?", upTo + 1, conversation);
        sql.list(
                        "select account_id from member where conversation_id = ?",
                        row -> Sql.id(row, "account_id"),
                        conversation)
                .forEach(member -> changed.fire(new ViewChanged(conversation, member, true)));
    }

    private long before() {
        return age == 0 ? Long.MIN_VALUE : Time.micros(clock.instant()) - age;
    }

    private long most() {
        return count == 0 ? Long.MAX_VALUE : count;
    }
}
