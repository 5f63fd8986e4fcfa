package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class StreamTransportTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private Object outcome;
    private final Sse sse = (Sse) Proxy.newProxyInstance(
            Sse.class.getClassLoader(), new Class<?>[] {Sse.class}, (self, method, values) -> null);
    private final StreamTransport stream = new StreamTransport(new Sink(), sse, waiting::add, () -> seen.add("gone"));

    @Test
    void whoeverSendsDoesNotWaitForTheReader() {
        stream.write("frame", () -> seen.add("written"));
        assertThat(seen).isEmpty();

        waiting.remove().run();

        assertThat(seen).containsExactly("sent", "written");
    }

    @Test
    void oneAtATimeAndTheEndLast() {
        stream.write("frame", () -> {});
        stream.ping();
        stream.close(Close.SIGNED_OUT);
        assertThat(waiting).hasSize(1);

        while (!waiting.isEmpty()) waiting.remove().run();

        assertThat(seen).containsExactly("sent", "closed");
    }

    @Test
    void aFailureThatComesAsAnOutcomeIsOne() {
        outcome = new IllegalStateException("broken");
        stream.write("frame", () -> {});

        waiting.remove().run();

        assertThat(seen).containsExactly("sent", "gone");
    }

    private final class Sink implements SseEventSink {
        @Override
        public boolean isClosed() {
            return false;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            seen.add("sent");
            return CompletableFuture.completedFuture(outcome);
        }

        @Override
        public void close() {
            seen.add("closed");
        }
    }
}
