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
    private volatile boolean ending;

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

    /** @return whether it is to be listened to: who is cut off is not, however long its last answers take to get there */
    boolean heard() {
        if (ending) return false;
        heardAt = System.nanoTime();
        return true;
    }

    /** Pings when that is due, and ends what brought no credential, does not read or has been silent for too long. */
    void check(long now, Timing timing) {
        if (live != null) live.check(now);
        if (live == null && now - openedAt > timing.auth()) close(Close.NOBODY);
        else if (now - heardAt > timing.silence()) close(Close.SILENT);
        else if (now - pingedAt > timing.ping()) {
            pingedAt = now;
            if (live == null) transport.ping();
            else live.ping();
        }
    }

    /** Answers a frame that breaks the protocol. */
    void refuse(ClientFrame.BadFrame bad) {
        if (badFrames.incrementAndGet() < BAD_FRAMES) answer(bad.ref(), bad.refusal());
        else end(bad.ref(), bad.refusal(), Close.BAD_FRAMES);
    }

    /** Answers a frame that is well formed and cannot be done; who goes on too fast for long is cut off. */
    void refuse(String ref, Refusal refusal) {
        if (refusal.status() == 429 && flood.goesOn(System.nanoTime())) end(ref, refusal, Close.FLOODING);
        else answer(ref, refusal);
    }

    private void answer(String ref, Refusal refusal) {
        String frame = Wire.error(ref, refusal);
        if (live == null) transport.write(frame, () -> {});
        else live.send(frame);
    }

    /** Says why this is the end, and closes once that, and what waits before it, has left. */
    void end(String ref, Refusal refusal, Close why) {
        ending = true;
        String frame = Wire.error(ref, refusal);
        if (live == null) transport.write(frame, () -> close(why));
        else live.sendLast(frame, why);
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
