package org.parley.realtime;

/** What has come of a frame so far. Most frames are one piece, which is not copied. */
final class Pieces {
    private String first = "";
    private StringBuilder all;

    /** @return false when it would be longer than {@code limit} characters: then nothing of it is kept */
    boolean add(String piece, int limit) {
        int length = all == null ? first.length() : all.length();
        if (piece.length() > limit - length) {
            take();
            return false;
        }
        if (length == 0) first = piece;
        else if (all == null) all = new StringBuilder(first).append(piece);
        else all.append(piece);
        return true;
    }

    /** The frame; the next piece begins another one. */
    String take() {
        String whole = all == null ? first : all.toString();
        first = "";
        all = null;
        return whole;
    }
}
