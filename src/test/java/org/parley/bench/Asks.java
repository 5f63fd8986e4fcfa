package org.parley.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What clients get each of whom asks for the same again as soon as it has the answer.
 *
 * @param rate answers a second, of all of them together
 * @param cost processor seconds for 1000 of them
 */
record Asks(double rate, double p50, double p99, Cost cost) {
    /** One question and its answer. */
    interface Question {
        void ask() throws IOException;
    }

    /** @param questions of one client each */
    static Asks of(Rival rival, List<? extends Question> questions, Duration ramp, Duration window) {
        ExecutorService clients = Executors.newFixedThreadPool(questions.size());
        try {
            long begin = System.nanoTime() + ramp.toNanos();
            List<Future<Latencies>> asking = new ArrayList<>();
            for (Question question : questions) {
                asking.add(clients.submit(() -> repeat(question, begin, begin + window.toNanos())));
            }
            Pause.of(ramp);
            Cost before = Cost.now(rival);
            Pause.of(window);
            Cost cost = Cost.now(rival).since(before);
            Latencies all = new Latencies();
            for (Future<Latencies> one : asking) all.add(one.get());
            return new Asks(
                    all.size() / (window.toNanos() / 1e9), all.at(0.5), all.at(0.99), cost.times(1000.0 / all.size()));
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            clients.shutdown();
        }
    }

    /** @return how long those answers took that came between the two */
    private static Latencies repeat(Question question, long begin, long end) throws IOException {
        Latencies latencies = new Latencies();
        long last = System.nanoTime();
        while (last < end) {
            question.ask();
            long now = System.nanoTime();
            if (now > begin && now <= end) latencies.add(now - last);
            last = now;
        }
        return latencies;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f/s, p50 %.1f ms, p99 %.1f ms, CPU s/1000 %s", rate, p50, p99, cost);
    }
}
