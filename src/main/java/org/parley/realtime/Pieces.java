package org.parley.realtime;

/** What has come of a frame so far. Most frames are one piece, which is not copied. */
final class Pieces {
    private String first = "";
    private StringBuilder all;
    private int octets;

    /** @return false when it would be longer than {@code limit} octets: then nothing of it is kept */
    boolean add(String piece, int limit) {
        int length = utf8(piece);
        if (length > limit - octets) {
            take();
            return false;
        }
        if (octets == 0) first = piece;
        else if (all == null) all = new StringBuilder(first).append(piece);
        else all.append(piece);
        octets += length;
        return true;
    }

    /** How many octets a text has on the wire. */
    private static int utf8(String text) {
        int octets = text.length();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) octets += unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
        }
        return octets;
    }

    /** The frame; the next piece begins another one. */
    String take() {
        String whole = all == null ? first : all.toString();
        first = "";
        all = null;
        octets = 0;
        return whole;
    }
}
