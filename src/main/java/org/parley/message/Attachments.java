package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.conversation.Memberships;
import org.parley.file.FileView;
import org.parley.file.NoSuchFile;
import org.parley.file.Uploads;
import org.parley.platform.Invalid;
import org.parley.platform.Sql;

/**
 * Which files messages carry, and so who may have them: until a message carries it, a file is its owner's; from then
 * on it is there for whoever can see such a message.
 */
@ApplicationScoped
class Attachments {
    static final String NONE = "names a file that is not there for you";

    private static final String COLUMNS = "f.id, f.name, f.type, f.size, f.width, f.height";
    private static final String OF = "select g.conversation_id, g.seq, " + COLUMNS + " from " + Place.WANTED
            + " join message_file g on g.conversation_id = w.c and g.seq = w.s join file f on f.id = g.file_id"
            + " order by g.conversation_id, g.seq, g.place";
    private static final String SEEN = "exists (select 1 from message_file g"
            + " join message x on x.conversation_id = g.conversation_id and x.seq = g.seq"
            + " join conversation c on c.id = x.conversation_id"
            + " join member m on m.conversation_id = c.id and m.account_id = w.a"
            + " where g.file_id = f.id and " + Memberships.LISTED
            + " and x.seq > greatest(m.cleared_seq, m.joined_seq) and " + Row.visible("x", "w.a") + ")";
    private static final String OFFERED = "select w.a, " + COLUMNS
            + " from unnest(cast(? as uuid array), cast(? as uuid array)) as w(a, i) join file f on f.id = w.i"
            + " where (f.owner_id = w.a and not exists (select 1 from message_file g where g.file_id = f.id)) or "
            + SEEN;

    @Inject
    Sql sql;

    @Inject
    Uploads uploads;

    /** Who asks for which file. */
    record Key(UUID account, UUID file) {}

    /** Of each message in their order; messages without any are left out. */
    Map<Place, List<FileView>> of(Collection<Place> places) {
        if (places.isEmpty()) return Map.of();
        Map<Place, List<FileView>> files = new HashMap<>();
        sql.list(
                OF,
                row -> files.computeIfAbsent(Place.of(row), one -> new ArrayList<>())
                        .add(FileView.of(row)),
                Place.conversations(places),
                Place.numbers(places));
        return files;
    }

    /** What the senders of a batch may attach of what they name: one query, and none where nobody names any. */
    Map<Key, FileView> offered(List<Send> batch) {
        List<Key> named = new ArrayList<>();
        for (Send send : batch) {
            for (UUID file : send.message().files())
                named.add(new Key(send.sender().account(), file));
        }
        return offered(named);
    }

    private Map<Key, FileView> offered(Collection<Key> named) {
        Map<Key, FileView> offered = new HashMap<>();
        if (named.isEmpty()) return offered;
        UUID[] accounts = named.stream().map(Key::account).toArray(UUID[]::new);
        UUID[] files = named.stream().map(Key::file).toArray(UUID[]::new);
        sql.list(
                OFFERED,
                row -> {
                    FileView file = FileView.of(row);
                    return offered.put(new Key(Sql.id(row, "a"), file.id()), file);
                },
                accounts,
                files);
        return offered;
    }

    /** @throws Invalid when one of them is not there for the sender */
    List<FileView> chosen(Send send, Map<Key, FileView> offered) {
        List<FileView> chosen = new ArrayList<>();
        for (UUID file : send.message().files()) {
            FileView known = offered.get(new Key(send.sender().account(), file));
            if (known == null) throw new Invalid("files", NONE);
            chosen.add(known);
        }
        return List.copyOf(chosen);
    }

    /** Of messages that are stored already. */
    void add(List<MessageView> messages) {
        List<Object[]> rows = new ArrayList<>();
        for (MessageView message : messages) {
            int place = 0;
            for (FileView file : message.files()) {
                rows.add(new Object[] {message.conversation(), message.seq(), place++, file.id()});
            }
        }
        sql.batch("insert into message_file (conversation_id, seq, place, file_id) values (?, ?, ?, ?)", rows);
    }

    /** The message carries nothing any more; what no other one carries is gone from the store. */
    void erase(Place place) {
        List<UUID> files = of(List.of(place)).getOrDefault(place, List.of()).stream()
                .map(FileView::id)
                .toList();
        if (files.isEmpty()) return;
        sql.update("delete from message_file where conversation_id = ? and seq = ?", place.conversation(), place.seq());
        sql.update(
                "update message set attached = ? where conversation_id = ? and seq = ?",
                false,
                place.conversation(),
                place.seq());
        uploads.eraseUnused(files);
    }

    /** @throws NoSuchFile where there is none, or none for this account */
    void check(UUID account, UUID file) {
        if (offered(List.of(new Key(account, file))).isEmpty()) throw new NoSuchFile();
    }
}
