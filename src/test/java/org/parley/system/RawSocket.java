package org.parley.system;

import java.io.ByteArrayOutputStream;
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

    /** A whole frame of at most 125 bytes. */
    void sends(int opcode, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x80 | opcode);
        frame.write(0x80 | payload.length);
        frame.writeBytes(MASK);
        frame.writeBytes(payload);
        sends(frame.toByteArray());
    }

    /** A whole frame of a text of whatever length. */
    static byte[] text(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(14 + payload.length)
                .put(head(TEXT, true, payload.length))
                .put(payload)
                .array();
    }

    /** The beginning of a frame of whatever length; what it is made of may follow. */
    void begins(int opcode, boolean last, long length) throws IOException {
        sends(head(opcode, last, length));
    }

    private static byte[] head(int opcode, boolean last, long length) {
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
