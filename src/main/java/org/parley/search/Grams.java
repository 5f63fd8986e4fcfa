package org.parley.search;

import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the index of words holds of a message: a number for each pair of neighbouring characters of its folded body,
 * for each single one that is no plain letter or digit (a word, in some scripts), for its conversation and for its
 * sender, so that a common word in everybody's messages costs nobody who was not there. Two things may share a
 * number, so whatever is found this way is compared once more.
 */
final class Grams {
    /** Single ones below it are in nearly every message: the newest messages hold them sooner than an index tells. */
    private static final int COMMON = 0x80;

    private Grams() {}

    static Integer[] of(UUID conversation, UUID sender, String body) {
        int[] points = Folded.of(body).codePoints().toArray();
        IntStream words = IntStream.concat(
                pairs(points),
                IntStream.of(points).filter(point -> point >= COMMON).map(Grams::single));
        IntStream places =
                sender == null ? IntStream.of(place(conversation)) : IntStream.of(place(conversation), place(sender));
        return IntStream.concat(places, words).distinct().boxed().toArray(Integer[]::new);
    }

    /** Of a conversation or an account. */
    static int place(UUID id) {
        return mixed(id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32));
    }

    /** What every message has that contains this, or nothing where the index cannot help. */
    static Integer[] asked(String folded) {
        int[] points = folded.codePoints().toArray();
        IntStream words = points.length > 1
                ? pairs(points)
                : IntStream.of(points).filter(point -> point >= COMMON).map(Grams::single);
        return words.distinct().boxed().toArray(Integer[]::new);
    }

    private static IntStream pairs(int[] points) {
        return IntStream.range(1, points.length).map(i -> mixed((long) points[i - 1] << 21 | points[i]));
    }

    private static int single(int point) {
        return mixed(1L << 42 | point);
    }

    /** The finish of SplitMix64: neighbours come far apart. */
    private static int mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) (mixed >>> 33);
    }
}
