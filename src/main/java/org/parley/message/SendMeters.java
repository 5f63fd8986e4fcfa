package org.parley.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is counted of the send path. */
@ApplicationScoped
class SendMeters {
    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    @Inject
    MeterRegistry registry;

    private Counter stored;
    private Counter uncertain;
    private Timer answered;
    private DistributionSummary batches;

    @PostConstruct
    void name() {
        stored = registry.counter("parley.messages.stored");
        uncertain = registry.counter("parley.commits.failed");
        answered = Timer.builder("parley.send").serviceLevelObjectives(BUCKETS).register(registry);
        batches = DistributionSummary.builder("parley.batch.messages")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 500)
                .register(registry);
    }

    void waiting(Collection<?> queue) {
        registry.gauge("parley.queue.sends", queue, Collection::size);
    }

    /** What is committed and not told yet: batches, and changes of earlier messages. */
    void telling(Collection<?> queue) {
        registry.gauge("parley.queue.told", queue, Collection::size);
    }

    void committed(Collection<Outcome> outcomes) {
        batches.record(outcomes.size());
        stored.increment(
                outcomes.stream().filter(Outcome.Stored.class::isInstance).count());
    }

    void commitFailed() {
        uncertain.increment();
    }

    /** The answer of one that was stored, now or before, has been handed to whoever waits for it. */
    void answered(Send send) {
        answered.record(System.nanoTime() - send.begun(), TimeUnit.NANOSECONDS);
    }
}
