package org.parley.bench;

import java.time.Duration;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param scenarios of {@link #ALL}; all where none is named
 * @param window    how long one rate is measured, after it was allowed to settle
 */
record Options(List<String> scenarios, int rounds, Duration ramp, Duration window, Duration open, int[] sockets) {
    static final List<String> ALL = List.of("start", "sockets", "messages", "flat", "pages", "list", "room", "profile");

    static Options of(String... args) {
        List<String> words = List.of(args);
        boolean quick = words.contains("--quick");
        List<String> named =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        if (!ALL.containsAll(named)) throw new IllegalArgumentException("Scenarios are " + ALL + ", options --quick");
        List<String> scenarios = !named.isEmpty() ? named : quick ? List.of("messages", "pages", "list") : ALL;
        return quick
                ? new Options(scenarios, 2, seconds(2), seconds(4), seconds(6), new int[] {1000, 2000})
                : new Options(scenarios, 3, seconds(2), seconds(6), seconds(10), new int[] {1000, 2000, 5000});
    }

    boolean has(String scenario) {
        return scenarios.contains(scenario);
    }

    /** For the report. */
    String words() {
        return String.join(", ", scenarios) + "; " + rounds + " rounds of " + window.toSeconds()
                + " s each, the open loop " + open.toSeconds() + " s";
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
