package org.parley.realtime;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Frames over an event stream (the HTML standard's server-sent events): each the data of one event. The sink waits for
 * the other end to read, whatever its signature promises, so it is used on threads of its own, by one at a time.
 */
final class StreamTransport implements Transport {
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor writers;
    private final Runnable gone;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** @param gone called once the other end has left */
    StreamTransport(SseEventSink sink, Sse sse, Executor writers, Runnable gone) {
        this.sink = sink;
        this.sse = sse;
        this.writers = writers;
        this.gone = gone;
    }

    @Override
    public void write(String frame, Runnable written) {
        inTurn(() -> {
            send(sse.newEvent(frame));
            written.run();
        });
    }

    /** Where something is being written already, that tells as much. */
    @Override
    public synchronized void ping() {
        if (last.isDone())
            inTurn(() -> send(sse.newEventBuilder().comment("ping").build()));
    }

    /** A write ends when it was read. */
    @Override
    public boolean confirms() {
        return false;
    }

    @Override
    public void ask(long mark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(Close why) {
        inTurn(this::end);
    }

    private synchronized void inTurn(Runnable step) {
        last = last.handleAsync(
                (done, failed) -> {
                    step.run();
                    return null;
                },
                writers);
    }

    private void send(OutboundSseEvent event) {
        try {
            // some sinks give the failure as the outcome
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null || sent instanceof Throwable) gone.run();
            });
        } catch (RuntimeException closed) {
            gone.run();
        }
    }

    private void end() {
        try {
            sink.close();
        } catch (RuntimeException closed) {
            // it is closed already
        }
    }
}
