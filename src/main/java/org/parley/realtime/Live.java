package org.parley.realtime;

import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.account.Caller;

/** One connection of one account that is live now, over a socket or an event stream. */
final class Live {
    private final Caller caller;
    private final Transport transport;
    private final FrameQueue queue;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Thread pumping;
    private volatile Close why;
    private volatile Close last;

    Live(Caller caller, Transport transport) {
        this.caller = caller;
        this.transport = transport;
        queue = new FrameQueue(transport.confirms());
    }

    Caller caller() {
        return caller;
    }

    /** Sends a frame as soon as the wire takes it. A reader too slow to keep up is closed; it catches up by rev. */
    void send(String frame) {
        if (closed.get() || last != null) return;
        if (enqueue(frame)) pump();
    }

    /** Sends one more frame, and closes once all that waits has left: who is cut off reads why. */
    void sendLast(String frame, Close reason) {
        send(frame);
        last = reason;
        if (queue.isEmpty()) close(reason);
    }

    /** Closes where too much has waited for too long. */
    void check(long now) {
        if (queue.isBehind(now)) close(Close.SLOW);
    }

    /** Puts a frame in line without sending yet. */
    boolean enqueue(String frame) {
        if (queue.offer(frame)) return true;
        close(Close.SLOW);
        return false;
    }

    /** Writes what waits. Where a write ends at once, the loop goes on in place of a recursion. */
    void pump() {
        for (String frame = queue.next(); frame != null; frame = queue.next()) {
            pumping = Thread.currentThread();
            transport.write(frame, this::written);
            pumping = null;
        }
    }

    private void written() {
        ask(queue.written());
        if (last != null && queue.isEmpty()) close(last);
        if (pumping != Thread.currentThread()) pump();
    }

    /** The other end has what was written before this mark was asked for; a mark that nobody asked for says nothing. */
    void arrived(long mark) {
        ask(queue.arrived(mark));
        pump();
    }

    private void ask(long mark) {
        if (mark != 0 && !closed.get()) transport.ask(mark);
    }

    /** Asks once more for a mark that is owed: of two pings that come together the last may be all that is answered. */
    void ping() {
        long owed = queue.asked();
        if (owed == 0) transport.ping();
        else transport.ask(owed);
    }

    void close(Close reason) {
        if (!closed.compareAndSet(false, true)) return;
        why = reason;
        reason.count();
        queue.clear();
        transport.close(reason);
    }

    /** Whether the wire has taken everything. */
    boolean isIdle() {
        return queue.isEmpty();
    }

    /** Whether it ended because its session did. */
    boolean signedOut() {
        return why == Close.SIGNED_OUT;
    }
}
