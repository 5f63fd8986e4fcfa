package org.parley.realtime;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Frames over a WebSocket (RFC 6455). */
final class SocketTransport implements Transport {
    private final Session session;

    SocketTransport(Session session) {
        this.session = session;
    }

    @Override
    public void write(String frame, Runnable written) {
        try {
            session.getAsyncRemote().sendText(frame, result -> written.run());
        } catch (RuntimeException gone) {
            written.run();
        }
    }

    @Override
    public void ping() {
        ping(ByteBuffer.allocate(0));
    }

    @Override
    public boolean confirms() {
        return true;
    }

    /** Pongs come in the order of what they answer, with the same words (RFC 6455, 5.5.3). */
    @Override
    public void ask(long mark) {
        ping(ByteBuffer.allocate(Long.BYTES).putLong(mark).flip());
    }

    /** @return the mark that a pong confirms, or 0 where it answers a mere ping, or none */
    static long mark(ByteBuffer pong) {
        return pong.remaining() == Long.BYTES ? pong.getLong() : 0;
    }

    private void ping(ByteBuffer words) {
        try {
            session.getAsyncRemote().sendPing(words);
        } catch (IOException | RuntimeException gone) {
            close(Close.SILENT);
        }
    }

    @Override
    public void close(Close why) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(why.code), why.reason));
        } catch (IOException | RuntimeException gone) {
            // there is nobody left to tell
        }
    }
}
