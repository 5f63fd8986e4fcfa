package org.parley.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One WebSocket (RFC 6455) of the generator. Frames are sent with a mask of zeros, which leaves the words as they are, so
 * that a frame is written once and sent often. Only the loop's thread calls it.
 */
final class Line {
    /** Who listens at it. */
    interface Ear {
        void opened();

        /** One text, in the array from one place to another, for the length of this call. */
        void heard(byte[] bytes, int from, int to);

        /** @param why as far as it is known */
        void closed(String why);
    }

    private static final int PING = 9;
    private static final int CLOSE = 8;

    private final SocketChannel channel;
    private final Ear ear;
    private final byte[] upgrade;
    private byte[] rest = new byte[0];
    private byte[] parts = new byte[0];
    private byte[] unsent = new byte[0];
    private SelectionKey key;
    private boolean open;

    Line(int port, String upgrade, Ear ear) throws IOException {
        this.ear = ear;
        this.upgrade = upgrade.getBytes(StandardCharsets.US_ASCII);
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
    }

    void join(Loop loop) throws IOException {
        key = channel.register(loop.selector(), SelectionKey.OP_CONNECT, this);
    }

    void ready(ByteBuffer in) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                write(upgrade);
            }
            if (key.isValid() && key.isWritable()) write(new byte[0]);
            if (key.isValid() && key.isReadable()) read(in);
        } catch (IOException gone) {
            close(gone.toString());
        }
    }

    private void read(ByteBuffer in) throws IOException {
        in.clear().put(rest);
        int count = channel.read(in);
        if (count < 0) {
            close("end of stream");
            return;
        }
        int end = in.position();
        int done = open ? 0 : handshake(in.array(), end);
        if (open) done = frames(in.array(), done, end);
        rest = done == end ? NONE : Arrays.copyOfRange(in.array(), done, end);
    }

    private static final byte[] NONE = new byte[0];

    private int handshake(byte[] bytes, int end) throws IOException {
        for (int i = 3; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                String head = new String(bytes, 0, i, StandardCharsets.US_ASCII);
                if (!head.startsWith("HTTP/1.1 101"))
                    throw new IOException(head.lines().findFirst().orElse(""));
                open = true;
                ear.opened();
                return i + 1;
            }
        }
        return 0;
    }

    /** @return where the first frame begins that is not whole yet */
    private int frames(byte[] bytes, int from, int end) throws IOException {
        int at = from;
        while (end - at >= 2) {
            int head = 2;
            long length = bytes[at + 1] & 0x7f;
            if (length >= 126) {
                int octets = length == 126 ? 2 : 8;
                head += octets;
                if (end - at < head) return at;
                length = 0;
                for (int i = 0; i < octets; i++) length = length << 8 | bytes[at + 2 + i] & 0xff;
            }
            if (end - at < head + length) return at;
            int start = at + head;
            at = start + (int) length;
            frame(bytes[start - head], bytes, start, at);
        }
        return at;
    }

    private void frame(byte kind, byte[] bytes, int from, int to) throws IOException {
        int code = kind & 0x0f;
        if (code == PING) write(frame(0x8a, Arrays.copyOfRange(bytes, from, to)));
        else if (code == CLOSE) close(reason(bytes, from, to));
        else if (code > 2) return;
        else if (kind < 0 && parts.length == 0) ear.heard(bytes, from, to);
        else {
            int known = parts.length;
            parts = Arrays.copyOf(parts, known + to - from);
            System.arraycopy(bytes, from, parts, known, to - from);
            if (kind >= 0) return;
            byte[] whole = parts;
            parts = NONE;
            ear.heard(whole, 0, whole.length);
        }
    }

    private static String reason(byte[] bytes, int from, int to) {
        if (to - from < 2) return "closed without a code";
        int code = (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
        return code + " " + new String(bytes, from + 2, to - from - 2, StandardCharsets.UTF_8);
    }

    void send(byte[] frame) {
        try {
            write(frame);
        } catch (IOException gone) {
            close(gone.toString());
        }
    }

    private void write(byte[] frame) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(frame);
        if (unsent.length > 0) {
            byte[] all = Arrays.copyOf(unsent, unsent.length + frame.length);
            System.arraycopy(frame, 0, all, unsent.length, frame.length);
            out = ByteBuffer.wrap(all);
        }
        channel.write(out);
        unsent = out.hasRemaining() ? Arrays.copyOfRange(out.array(), out.position(), out.limit()) : NONE;
        key.interestOps(SelectionKey.OP_READ | (unsent.length > 0 ? SelectionKey.OP_WRITE : 0));
    }

    void close(String why) {
        if (!channel.isOpen()) return;
        try {
            channel.close();
        } catch (IOException gone) {
            // it is closed
        }
        ear.closed(why);
    }

    /** A whole frame with a text. */
    static byte[] text(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] frame(int kind, byte[] text) {
        int head = text.length < 126 ? 6 : 8;
        byte[] frame = new byte[head + text.length];
        frame[0] = (byte) kind;
        if (head == 6) {
            frame[1] = (byte) (0x80 | text.length);
        } else {
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (text.length >> 8);
            frame[3] = (byte) text.length;
        }
        System.arraycopy(text, 0, frame, head, text.length);
        return frame;
    }
}
