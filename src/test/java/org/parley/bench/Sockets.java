package org.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What sockets cost that are signed in and say nothing.
 *
 * @param each octets of memory for each, beyond what the server had before the first
 * @param cpu  of one processor, in percent, while they are open
 */
record Sockets(int count, double each, long memory, double cpu) {
    /** What the first ones load and compile is not theirs. */
    private static final int WARM = 100;

    static List<Sockets> of(Loop loop, Rival rival, int[] counts, Duration window) {
        List<Sockets> all = new ArrayList<>();
        try (Crowd first = new Crowd(loop, rival)) {
            first.of(WARM);
        }
        Pause.of(Duration.ofSeconds(2));
        long before = Proc.memory(rival.pid());
        try (Crowd crowd = new Crowd(loop, rival)) {
            for (int count : counts) {
                crowd.of(count);
                Pause.of(Duration.ofSeconds(2));
                Cost begin = Cost.now(rival);
                Pause.of(window);
                double cpu = Cost.now(rival).since(begin).total() / window.toSeconds();
                long memory = Proc.memory(rival.pid());
                all.add(new Sockets(count, (memory - before) / (double) count, memory, cpu * 100));
            }
        }
        return all;
    }
}
