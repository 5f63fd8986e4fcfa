package org.parley.realtime;

import java.util.concurrent.atomic.AtomicInteger;
import org.parley.platform.Refusal;

/** What the server knows of one open socket, signed in or not. */
final class Connection {
    private static final int BAD_FRAMES = 3;

    private final Transport transport;
    private final String address;
    private final AtomicInteger badFrames = new AtomicInteger();
    private final Flood flood = new Flood();
    private final long openedAt = System.nanoTime();
    private volatile long heardAt = openedAt;
    private volatile long pingedAt = openedAt;
    private volatile Live live;

    /** @param address from where it was opened; empty where that is not known */
    Connection(Transport transport, String address) {
        this.transport = transport;
        this.address = address;
    }

    String address() {
        return address;
    }

    Transport transport() {
        return transport;
    }

    /** Null until it is known whose it is. */
    Live live() {
        return live;
    }

    void signedIn(Live live) {
        this.live = live;
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Pings when that is due, and ends what brought no credential or has been silent for too long. */
    void check(long now, Timing timing) {
        if (live == null && now - openedAt > timing.auth()) close(Close.NOBODY);
        else if (now - heardAt > timing.silence()) close(Close.SILENT);
        else if (now - pingedAt > timing.ping()) {
            pingedAt = now;
            transport.ping();
        }
    }

    /** Answers a frame that breaks the protocol. */
    void refuse(ClientFrame.BadFrame bad) {
        send(Wire.error(bad.ref(), bad.refusal()));
        if (badFrames.incrementAndGet() >= BAD_FRAMES) close(Close.BAD_FRAMES);
    }

    /** Answers a frame that is well formed and cannot be done; who goes on too fast for long is cut off. */
    void refuse(String ref, Refusal refusal) {
        send(Wire.error(ref, refusal));
        if (refusal.status() == 429 && flood.goesOn(System.nanoTime())) close(Close.FLOODING);
    }

    private void send(String frame) {
        if (live != null) live.send(frame);
        else transport.write(frame, () -> {});
    }

    void close(Close why) {
        if (live != null) {
            live.close(why);
            return;
        }
        why.count();
        transport.close(why);
    }

    /** When to ping and when to give up, in nanoseconds. */
    record Timing(long ping, long silence, long auth) {}
}
