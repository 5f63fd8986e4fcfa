package org.parley.conversation;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.platform.Sql;

/**
 * How far each member has received and read. Pointers only move forward, and never past what the member may know of;
 * whoever has read has received.
 */
@ApplicationScoped
@Transactional
public class Pointers {
    private static final String PLACES = "select m.conversation_id, c.kind, m.account_id, a.username, "
            + Memberships.LAST_SEQ + " last_seq, m.delivered_seq, m.read_seq, m.marked_unread,"
            + " case when c.low = m.account_id then c.high else c.low end other,"
            + " (a.receipts and b.receipts and k.low_blocks_since is null and k.high_blocks_since is null) open"
            + " from unnest(cast(? as uuid array), cast(? as uuid array)) as w(c, a)"
            + " join member m on m.conversation_id = w.c and m.account_id = w.a"
            + " join conversation c on c.id = m.conversation_id"
            + " join account a on a.id = m.account_id"
            + " left join account b on b.id = case when c.low = m.account_id then c.high else c.low end"
            + " left join contact k on k.low = c.low and k.high = c.high"
            + " where " + Memberships.LISTED;
    private static final String MOVE = "update member set delivered_seq = greatest(delivered_seq, ?),"
            + " read_seq = greatest(read_seq, ?), pointed = " + Sql.SECOND + ", touched = case when marked_unread and ?"
            + " then " + Sql.SECOND + " else touched end, marked_unread = marked_unread and not ?"
            + " where conversation_id = ? and account_id = ?";

    @Inject
    Sql sql;

    @Inject
    Audiences audiences;

    @Inject
    Receipts receipts;

    @Inject
    Event<PointerMoved> moved;

    @Inject
    Event<ViewChanged> changed;

    /** @throws NoSuchConversation where there is none, or this account is not in it */
    public void move(Move move) {
        if (move(List.of(move)) == 0) throw new NoSuchConversation();
    }

    /** Moves many in one statement, one for each member and conversation at most. @return how many there are */
    public int move(Collection<Move> moves) {
        UUID[] conversations = moves.stream().map(Move::conversation).toArray(UUID[]::new);
        UUID[] accounts = moves.stream().map(Move::account).toArray(UUID[]::new);
        Map<Move.Key, Place> places = new HashMap<>();
        for (Place place : sql.list(PLACES, Pointers::place, conversations, accounts)) places.put(place.key(), place);
        List<Move> moving = moves.stream()
                .filter(move -> places.containsKey(move.key()))
                .filter(move -> places.get(move.key()).movedBy(move))
                // in one order, so that two nodes that move the same ones wait for each other, and never in a ring
                .sorted(comparing(Move::conversation).thenComparing(Move::account))
                .toList();
        sql.batch(
                MOVE,
                moving.stream().map(move -> row(move, places.get(move.key()))).toList());
        receipts.note(moving.stream()
                .flatMap(move -> places.get(move.key()).steps(move))
                .toList());
        Map<Move.Key, List<UUID>> inRooms = audiences.ofReceipts(places.values().stream()
                .filter(place -> place.kind() == Kind.ROOM)
                .map(Place::key)
                .toList());
        for (Move move : moves) {
            Place place = places.get(move.key());
            if (place != null) tell(move, place, place.audience(inRooms));
        }
        return places.size();
    }

    /** Where a member stands, for those who may know; the same that they were told when it moved there. */
    public Optional<PointerMoved> standing(UUID conversation, UUID account, boolean read) {
        Move move = read ? Move.read(conversation, account, 0, null) : Move.delivered(conversation, account, 0, null);
        return sql.one(PLACES, Pointers::place, new UUID[] {conversation}, new UUID[] {account})
                .map(place -> place.moved(
                        move, read, read ? place.readSeq() : place.deliveredSeq(), place.audience(inRooms(place))));
    }

    private Map<Move.Key, List<UUID>> inRooms(Place place) {
        return place.kind() == Kind.ROOM ? audiences.ofReceipts(List.of(place.key())) : Map.of();
    }

    private static Object[] row(Move move, Place place) {
        long delivered = Math.min(Math.max(move.delivered(), move.read()), place.lastSeq());
        long read = Math.min(move.read(), place.lastSeq());
        return new Object[] {delivered, read, move.reads(), move.reads(), move.conversation(), move.account()};
    }

    private void tell(Move move, Place place, List<UUID> audience) {
        long read = Math.min(move.read(), place.lastSeq());
        long delivered = Math.min(move.delivered(), place.lastSeq());
        if (read > place.readSeq()) moved.fire(place.moved(move, true, read, audience));
        if (delivered > Math.max(place.deliveredSeq(), read)) moved.fire(place.moved(move, false, delivered, audience));
        if (move.reads() && place.markedUnread()) {
            changed.fire(new ViewChanged(move.conversation(), move.account(), false));
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new Move.Key(Sql.id(row, "conversation_id"), Sql.id(row, "account_id")),
                Kind.of(row.getString("kind")),
                row.getString("username"),
                row.getLong("last_seq"),
                row.getLong("delivered_seq"),
                row.getLong("read_seq"),
                row.getBoolean("marked_unread"),
                Sql.id(row, "other"),
                row.getBoolean("open"));
    }

    /** Where a member stands, and who may know of it. */
    private record Place(
            Move.Key key,
            Kind kind,
            String username,
            long lastSeq,
            long deliveredSeq,
            long readSeq,
            boolean markedUnread,
            UUID other,
            boolean open) {
        boolean movedBy(Move move) {
            return Math.min(move.read(), lastSeq) > readSeq
                    || Math.min(move.delivered(), lastSeq) > deliveredSeq
                    || move.reads() && markedUnread;
        }

        /** Of announcements nobody is told who read them. */
        Stream<Receipts.Step> steps(Move move) {
            if (kind == Kind.ANNOUNCEMENTS) return Stream.empty();
            long read = Math.min(move.read(), lastSeq);
            long delivered = Math.min(move.delivered(), lastSeq);
            List<Receipts.Step> steps = new ArrayList<>();
            if (read > readSeq) steps.add(new Receipts.Step(key.conversation(), key.account(), read, true));
            if (delivered > Math.max(deliveredSeq, read)) {
                steps.add(new Receipts.Step(key.conversation(), key.account(), delivered, false));
            }
            return steps.stream();
        }

        /** The member's own clients hear it always. */
        List<UUID> audience(Map<Move.Key, List<UUID>> inRooms) {
            if (kind == Kind.DIRECT && open) return List.of(key.account(), other);
            List<UUID> audience = new ArrayList<>(inRooms.getOrDefault(key, List.of()));
            audience.add(key.account());
            return audience;
        }

        PointerMoved moved(Move move, boolean read, long seq, List<UUID> audience) {
            return new PointerMoved(key.conversation(), key.account(), username, read, seq, audience, move.origin());
        }
    }
}
