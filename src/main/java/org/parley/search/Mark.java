package org.parley.search;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parley.platform.Cursor;

/** A place in the order of what is found, the newest first: when it was sent, in microseconds, then its id. */
record Mark(long sentAt, UUID id) implements Comparable<Mark> {
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final Comparator<Mark> NEWEST_FIRST =
            Comparator.comparingLong(Mark::sentAt).thenComparing(Mark::text).reversed();

    /** Before everything sent then. */
    static Mark before(long sentAt) {
        return new Mark(sentAt, LAST);
    }

    /** @return the place of a cursor, or null where there is none */
    static Mark parse(String cursor) {
        List<String> key = Cursor.parse(cursor, 2);
        return key.isEmpty() ? null : new Mark(Cursor.number(key.get(0)), Cursor.id(key.get(1)));
    }

    String cursor() {
        return Cursor.of(Long.toString(sentAt), id.toString());
    }

    boolean isAfter(Mark other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    public int compareTo(Mark other) {
        return NEWEST_FIRST.compare(this, other);
    }

    /** As text ids are in the order in which every store has them. */
    private String text() {
        return id.toString();
    }
}
