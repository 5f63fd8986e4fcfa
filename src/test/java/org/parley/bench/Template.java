package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A frame that is written once; sending it again changes the digits of its number alone. */
final class Template {
    static final int DIGITS = 8;
    static final char SIGN = '#';

    /** Stands in the text where the number goes. */
    static final String NUMBER = "@".repeat(DIGITS);

    /** 100 octets, the number among them. */
    static final String BODY = SIGN + NUMBER + SIGN + "x".repeat(100 - DIGITS - 2);

    private final byte[] frame;
    private final int[] places;

    Template(String text) {
        frame = Line.text(text);
        List<Integer> found = new ArrayList<>();
        String all = new String(frame, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf(NUMBER); at >= 0; at = all.indexOf(NUMBER, at + DIGITS)) found.add(at);
        places = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same array each time. */
    byte[] with(int number) {
        for (int place : places) {
            int left = number;
            for (int i = place + DIGITS - 1; i >= place; i--) {
                frame[i] = (byte) ('0' + left % 10);
                left /= 10;
            }
        }
        return frame;
    }
}
