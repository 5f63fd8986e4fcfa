package org.parley.message;

import java.util.LinkedHashMap;
import java.util.Map;

/** Unread counts by conversation, those at zero left out; each 0 to 100, 100 meaning more. */
public record Unread(int total, Map<String, Integer> conversations) {
    public static final int MOST = 100;

    static Unread of(Map<String, Integer> counts) {
        Map<String, Integer> above = new LinkedHashMap<>(counts);
        above.values().removeIf(count -> count == 0);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Unread(total, above);
    }
}
