package org.parley.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was said in one conversation and who may see what of it, kept by the rules alone. People are numbers here, and
 * nothing is ever counted up: whatever is asked is found by going through all that was said.
 */
final class Talk {
    final String id;
    final boolean room;
    final Map<Integer, Seat> seats = new LinkedHashMap<>();
    /** The newest that anybody was told the place of. */
    volatile long newest;

    private final List<Said> said = new ArrayList<>();

    Talk(String id, boolean room, int... people) {
        this.id = id;
        this.room = room;
        for (int person : people) seats.put(person, new Seat(0));
    }

    /** Where one member stands. */
    static final class Seat {
        /** What was said up to here is not for them. */
        long floor;

        long read;

        /** The newest that they know of. */
        long last;

        boolean marked;
        boolean owner;

        Seat(long floor) {
            this.floor = floor;
            this.read = floor;
            this.last = floor;
        }
    }

    /** A message, or a notice by nobody. */
    static final class Said {
        final long seq;
        final int by;
        final boolean silenced;
        boolean deleted;
        final Set<Integer> hiddenFrom = new HashSet<>();
        final Set<Integer> reactions = new HashSet<>();

        Said(long seq, int by, boolean silenced) {
            this.seq = seq;
            this.by = by;
            this.silenced = silenced;
        }
    }

    static final int NOBODY = -1;

    long last() {
        return said.size();
    }

    void says(int who, boolean silenced) {
        said.add(new Said(last() + 1, who, silenced));
        newest = last();
        moves(who, silenced);
    }

    void notes() {
        says(NOBODY, false);
    }

    /** Something changed: everybody has been told of all there is, or only who did it. */
    void moves(int who, boolean silenced) {
        seats.forEach((person, seat) -> {
            if (!silenced || person == who) seat.last = last();
        });
    }

    void reads(int who, long seq) {
        Seat seat = seats.get(who);
        seat.read = Math.max(seat.read, Math.min(seq, seat.last));
        if (seq > 0) seat.marked = false;
    }

    void clears(int who) {
        Seat seat = seats.get(who);
        seat.floor = seat.last;
        seat.marked = false;
    }

    void joins(int who) {
        seats.put(who, new Seat(last()));
        notes();
    }

    /** The last owner who leaves hands over to who has been there longest. */
    void goes(int who) {
        seats.remove(who);
        notes();
        if (seats.isEmpty() || seats.values().stream().anyMatch(seat -> seat.owner)) return;
        seats.values().iterator().next().owner = true;
        notes();
    }

    Said at(long seq) {
        return said.get((int) seq - 1);
    }

    /** What somebody finds who reads all of it. */
    List<Said> visibleTo(int who) {
        Seat seat = seats.get(who);
        return said.stream()
                .filter(one -> one.seq > seat.floor && one.seq <= seat.last)
                .filter(one -> !one.silenced || one.by == who)
                .filter(one -> !one.hiddenFrom.contains(who))
                .toList();
    }

    /** Messages of others after what is read, not deleted, not hidden. */
    long unread(int who) {
        if (!seats.containsKey(who)) return 0;
        long unread = visibleTo(who).stream()
                .filter(one -> one.by != who && one.by != NOBODY)
                .filter(one -> one.seq > seats.get(who).read && !one.deleted)
                .count();
        return Math.min(100, unread);
    }
}
