package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Head;
import org.parley.conversation.Heads;
import org.parley.conversation.Recipient;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/** The steps of {@link Farewell}, each in one transaction, under the lock of the conversation that it changes. */
@ApplicationScoped
@Transactional
class FarewellSteps {
    private static final int BATCH = 50;

    /** In the order of the key that finds a sender's messages. */
    private static final String WORDS = "select conversation_id, seq, silenced, attached from message"
            + " where conversation_id = ? and sender_id = ? order by conversation_id, sender_id, client_id limit ?";

    private static final String EMPTY = "update message set rev = ?, sender_id = null, body = null, digest = null,"
            + " edited_at = null, deleted = (kind <> 'notice'), forwarded = false, reacted = false, pinned = false"
            + " where conversation_id = ? and seq = ?";
    private static final String FIRST_REACTED =
            "select conversation_id from reaction where account_id = ? order by account_id limit 1";
    private static final String REACTED = "select distinct m.conversation_id, m.seq, m.silenced, m.attached"
            + " from reaction r join message m on m.conversation_id = r.conversation_id and m.seq = r.seq"
            + " where r.account_id = ? and r.conversation_id = ? limit ?";
    private static final String UNREACTED = "update message set rev = ?, reacted = exists (select 1 from reaction r"
            + " where r.conversation_id = message.conversation_id and r.seq = message.seq)"
            + " where conversation_id = ? and seq = ?";
    private static final String WHERE = "select conversation_id from member where account_id = ? union"
            + " select conversation_id from former_member where account_id = ?";

    @Inject
    Sql sql;

    @Inject
    Heads heads;

    @Inject
    History history;

    @Inject
    Amendments amendments;

    @Inject
    Attachments attachments;

    @Inject
    Clock clock;

    @Inject
    Event<Amended> amended;

    @Inject
    Event<Reworded> reworded;

    private record Said(Place place, boolean silenced, boolean attached) {}

    /** Where it may have said something. */
    List<UUID> conversations(UUID account) {
        return sql.list(WHERE, row -> Sql.id(row, "conversation_id"), account, account);
    }

    /** @return whether there is more */
    boolean takeBackWords(UUID account, UUID conversation) {
        Head head = heads.lock(List.of(conversation)).get(conversation);
        if (head == null) return false;
        List<Said> said = said(WORDS, conversation, account);
        if (said.isEmpty()) return false;
        List<Object[]> places = said.stream().map(FarewellSteps::key).toList();
        sql.batch("delete from reaction where conversation_id = ? and seq = ?", places);
        sql.batch("delete from pin where conversation_id = ? and seq = ?", places);
        said.stream().filter(Said::attached).map(Said::place).forEach(attachments::erase);
        change(account, head, said, EMPTY, true);
        said.forEach(one -> reworded.fire(
                new Reworded(one.place().conversation(), one.place().seq(), null)));
        return said.size() == BATCH;
    }

    /** @return whether there is more */
    boolean takeBackReactions(UUID account) {
        UUID conversation = sql.one(FIRST_REACTED, row -> Sql.id(row, "conversation_id"), account)
                .orElse(null);
        if (conversation == null) return false;
        Head head = heads.lock(List.of(conversation)).get(conversation);
        List<Said> reacted = said(REACTED, account, conversation);
        sql.batch(
                "delete from reaction where conversation_id = ? and seq = ? and account_id = ?",
                reacted.stream()
                        .map(one -> new Object[] {
                            one.place().conversation(), one.place().seq(), account
                        })
                        .toList());
        change(account, head, reacted, UNREACTED, false);
        return true;
    }

    private List<Said> said(String query, UUID one, UUID other) {
        return sql.list(
                query,
                row -> new Said(Place.of(row), row.getBoolean("silenced"), row.getBoolean("attached")),
                one,
                other,
                BATCH);
    }

    /** Each by this statement, which takes a {@code rev} of its own and the key; then those who may see it are told. */
    private void change(UUID account, Head head, List<Said> messages, String statement, boolean counts) {
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Said one : messages) {
            Head.Change change = head.change(account, one.silenced(), Time.micros(clock.instant()));
            recipients.put(one.place().seq(), change.recipients());
            rows.add(new Object[] {change.rev(), head.id(), one.place().seq()});
        }
        sql.batch(statement, rows);
        heads.save(List.of(head));
        history
                .these(
                        account,
                        messages.stream().map(one -> head.id()).toList(),
                        messages.stream().map(one -> one.place().seq()).toList())
                .stream()
                .sorted(Comparator.comparingLong(MessageView::rev))
                .forEach(view -> amended.fire(new Amended(new Changed(
                        view, account, amendments.seeing(view, recipients.get(view.seq())), counts, null))));
    }

    private static Object[] key(Said one) {
        return new Object[] {one.place().conversation(), one.place().seq()};
    }
}
