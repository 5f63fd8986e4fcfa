package org.parley.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;

/**
 * Goes through the messages of many conversations, newest first over all of them. A conversation is not opened before
 * it is its turn, so that the newest hundred messages of a thousand chats cost no thousand queries.
 */
final class Scan {
    private static final int AT_ONCE = 50;

    private final Lines lines;
    private final UUID account;
    private final Mark after;
    private final PriorityQueue<Source> sources = new PriorityQueue<>();
    private Mark last;
    private int looked;
    private int opened;

    /** @param after where to begin, or null at the newest */
    Scan(Lines lines, UUID account, Collection<Place> places, Mark after) {
        this.lines = lines;
        this.account = account;
        this.after = after;
        for (Place place : places) if (place.upTo() > place.above()) sources.add(new Source(place));
    }

    /** The hits among the next lines: at most so many hits, at most so many lines, of at most so many conversations. */
    List<Line> next(Question question, int hits, int most, int conversations) {
        List<Line> found = new ArrayList<>();
        while (!sources.isEmpty() && found.size() < hits && looked < most && opened <= conversations) {
            Source source = sources.poll();
            Line line = source.take();
            if (source.more()) sources.add(source);
            if (line == null) continue;
            looked++;
            last = line.mark();
            if (question.fits(line.body(), line.sender())) found.add(line);
        }
        return found;
    }

    /** Whether everything was looked at. */
    boolean done() {
        return sources.isEmpty();
    }

    /** Up to where everything was looked at, once something was. */
    Mark last() {
        return last;
    }

    /** One conversation, by the newest line that it may still hold. */
    private final class Source implements Comparable<Source> {
        private final Place place;
        private final Queue<Line> read = new ArrayDeque<>();
        private Mark newest;
        private long before;
        private boolean fresh = true;
        private boolean ended;

        Source(Place place) {
            this.place = place;
            newest = Mark.before(after == null ? place.changedAt() : Math.min(place.changedAt(), after.sentAt()));
            before = place.upTo() + 1;
        }

        /** The next line, or null where only more had to be read first. */
        Line take() {
            if (read.isEmpty()) {
                read();
                return null;
            }
            Line line = read.poll();
            newest = read.isEmpty() ? line.mark() : read.peek().mark();
            return line;
        }

        private void read() {
            if (fresh) opened++;
            if (fresh && after != null && place.changedAt() >= after.sentAt()) {
                before = lines.firstAfter(place, after.sentAt());
            }
            fresh = false;
            List<Line> batch = lines.before(account, place, before, AT_ONCE);
            ended = batch.size() < AT_ONCE;
            if (!batch.isEmpty()) before = batch.get(batch.size() - 1).seq();
            for (Line line : batch) if (line.mark().isAfter(after)) read.add(line);
            if (!read.isEmpty()) newest = read.peek().mark();
        }

        boolean more() {
            return !read.isEmpty() || !ended;
        }

        @Override
        public int compareTo(Source other) {
            return newest.compareTo(other.newest);
        }
    }
}
