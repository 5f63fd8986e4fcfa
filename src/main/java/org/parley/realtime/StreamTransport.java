package org.parley.realtime;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Frames over an event stream (the HTML standard's server-sent events): each the data of one event. */
final class StreamTransport implements Transport {
    private final SseEventSink sink;
    private final Sse sse;
    private final Runnable gone;

    /** @param gone called once the other end has left */
    StreamTransport(SseEventSink sink, Sse sse, Runnable gone) {
        this.sink = sink;
        this.sse = sse;
        this.gone = gone;
    }

    @Override
    public void write(String frame, Runnable written) {
        send(sse.newEvent(frame), written);
    }

    @Override
    public void ping() {
        send(sse.newEventBuilder().comment("ping").build(), () -> {});
    }

    private void send(OutboundSseEvent event, Runnable written) {
        try {
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null) gone.run();
                written.run();
            });
        } catch (RuntimeException closed) {
            gone.run();
            written.run();
        }
    }

    @Override
    public void close(Close why) {
        try {
            sink.close();
        } catch (RuntimeException closed) {
            // it is closed already
        }
    }
}
