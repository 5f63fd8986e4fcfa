package org.parley.bench;

import java.time.Duration;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param scenarios of {@link #ALL}; all where none is named
 * @param rounds    of messages; of other scenarios {@link #FEW}
 * @param window    how long one rate is measured, after it was allowed to settle for {@code ramp}
 * @param open      how long the open loop is
 * @param sockets   how many idle ones
 */
record Options(List<String> scenarios, int rounds, Duration ramp, Duration window, Duration open, int[] sockets) {
    static final List<String> ALL = List.of("start", "sockets", "messages", "flat", "profile", "room", "pages", "list");
    static final int FEW = 2;

    static Options of(String... args) {
        List<String> words = List.of(args);
        boolean quick = words.contains("--quick");
        List<String> named =
                words.stream().filter(word -> !word.equals("--quick")).toList();
        if (!ALL.containsAll(named)) throw new IllegalArgumentException("There are " + ALL + " and --quick");
        if (quick) {
            return new Options(
                    named.isEmpty() ? List.of("messages") : named, 2, seconds(1), seconds(4), seconds(6), new int[] {
                        1000
                    });
        }
        return new Options(
                named.isEmpty() ? ALL : named, 3, seconds(2), seconds(5), seconds(30), new int[] {1000, 2000, 5000});
    }

    /** How long everybody works before anything counts. */
    Duration warmUp() {
        return window.multipliedBy(2);
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
