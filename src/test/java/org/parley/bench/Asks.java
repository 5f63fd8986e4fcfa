package org.parley.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * What one client gets who asks for the same again as soon as it has the answer.
 *
 * @param rate answers a second
 * @param cost processor seconds for 1000 of them
 */
record Asks(double rate, double p50, double p99, Cost cost) {
    /** One question and its answer. */
    interface Question {
        void ask() throws IOException;
    }

    static Asks of(Rival rival, Question question, Duration ramp, Duration window) throws IOException {
        repeat(question, ramp, new Latencies());
        Latencies latencies = new Latencies();
        Cost before = Cost.now(rival);
        double seconds = repeat(question, window, latencies);
        Cost cost = Cost.now(rival).since(before).times(1000.0 / latencies.size());
        return new Asks(latencies.size() / seconds, latencies.at(0.5), latencies.at(0.99), cost);
    }

    private static double repeat(Question question, Duration length, Latencies latencies) throws IOException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long last = begin;
        while (last < end) {
            question.ask();
            long now = System.nanoTime();
            latencies.add(now - last);
            last = now;
        }
        return (last - begin) / 1e9;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f/s, p50 %.1f ms, p99 %.1f ms, CPU s/1000 %s", rate, p50, p99, cost);
    }
}
