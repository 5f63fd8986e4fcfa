package org.parley.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Why a connection ends; 44xx and 45xx are of the private range (RFC 6455, section 7.4.2). */
enum Close {
    GOING_AWAY(1001, "the server is going away"),
    TOO_LARGE(1009, "frame too large"),
    BAD_FRAMES(4400, "too many bad frames"),
    SIGNED_OUT(4401, "not signed in any more"),
    NOBODY(4408, "no auth in time"),
    SILENT(4408, "nothing was heard for too long"),
    CROWDED(4409, "too many sockets"),
    FLOODING(4429, "too many frames"),
    SLOW(4508, "too slow to read");

    final int code;
    final String reason;

    Close(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    void count() {
        closed().increment();
    }

    private Counter closed() {
        return Metrics.counter("parley.connections.closed", "why", name().toLowerCase(Locale.ROOT));
    }

    /** So that what watches them sees them rise from 0. */
    static void prepareToCount() {
        for (Close why : values()) why.closed();
    }
}
