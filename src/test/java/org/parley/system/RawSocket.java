package org.parley.system;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket peer that does what no library lets one do: send what is no text, and answer no ping (RFC 6455). */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;

    private static final byte[] MASK = new byte[4];

    private final Socket socket;
    private final DataInputStream in;

    /** One frame of the server. */
    record Frame(int opcode, byte[] payload) {
        /** The code of a close frame. */
        int code() {
            return ByteBuffer.wrap(payload).getShort();
        }
    }

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Signed in by the bearer header. */
    static RawSocket of(Person person) {
        URI address = person.site().socket();
        try {
            var raw = new RawSocket(new Socket(address.getHost(), address.getPort()));
            raw.sends(("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nAuthorization: Bearer "
                            + person.token() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            if (!raw.head().startsWith("HTTP/1.1 101")) throw new AssertionError("no upgrade");
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole frame. */
    void sends(int opcode, byte[] payload) throws IOException {
        sends(frame(opcode, payload));
    }

    /** A whole frame of text. */
    static byte[] text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of a long frame; what it is made of may follow. */
    void begins(int opcode, boolean last, long length) throws IOException {
        sends(longHead(opcode, last, length));
    }

    private static byte[] frame(int opcode, byte[] payload) {
        byte[] head = payload.length > 125 ? longHead(opcode, true, payload.length) : shortHead(opcode, payload.length);
        return ByteBuffer.allocate(head.length + payload.length)
                .put(head)
                .put(payload)
                .array();
    }

    private static byte[] shortHead(int opcode, int length) {
        return ByteBuffer.allocate(6)
                .put((byte) (0x80 | opcode))
                .put((byte) (0x80 | length))
                .put(MASK)
                .array();
    }

    private static byte[] longHead(int opcode, boolean last, long length) {
        return ByteBuffer.allocate(14)
                .put((byte) (opcode | (last ? 0x80 : 0)))
                .put((byte) 0xff)
                .putLong(length)
                .put(MASK)
                .array();
    }

    /** The next frame of this kind; what comes before it is dropped. */
    Frame awaits(int opcode, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        while (true) {
            int kind = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte();
            if (length == 126) length = in.readUnsignedShort();
            else if (length == 127) length = Math.toIntExact(in.readLong());
            byte[] payload = in.readNBytes(length);
            if (kind == opcode) return new Frame(kind, payload);
        }
    }

    void sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.readUnsignedByte());
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
