package org.parley.system;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A line to the server that can be made bad. It hands on bytes, but for the frames that the server says over sockets
 * (RFC 6455): each of them meets a fate. Browsers use it as a SOCKS proxy (RFC 1928), all others as an address.
 */
final class BadLine implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int SOCKS = 5;

    private final Site server;
    private final ServerSocket ear;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile Supplier<Fate> fates = () -> Fate.PASSES;
    private volatile boolean cut;
    private volatile boolean dead;

    /** What becomes of a frame. One that is held comes after the next one, if there is a next one. */
    enum Fate {
        PASSES,
        COMES_LATE,
        IS_LOST,
        IS_HELD,
        BREAKS
    }

    BadLine(Site server) {
        this.server = server;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::listen);
    }

    /** The server, by this line. */
    Site site() {
        String path = server.base().getPath();
        return new Site(URI.create("http://127.0.0.1:" + ear.getLocalPort() + path));
    }

    /** The proxy that a browser takes. */
    String proxy() {
        return "socks5://127.0.0.1:" + ear.getLocalPort();
    }

    void isBad(Supplier<Fate> how) {
        fates = how;
    }

    void isGood() {
        cut = false;
        fates = () -> Fate.PASSES;
    }

    /** Ends every connection, and every new one until it is good again. */
    void isCut() {
        cut = true;
        breaks();
    }

    /** Hands nothing on any more, neither way, and tells neither end of it. */
    void isDead() {
        dead = true;
    }

    /** Ends every connection that is open now. */
    void breaks() {
        open.forEach(BadLine::end);
    }

    @Override
    public void close() {
        end(ear);
        breaks();
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = ear.accept();
            inBackground(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        try (client;
                Socket target =
                        new Socket(server.base().getHost(), server.base().getPort())) {
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            open.add(client);
            open.add(target);
            if (cut) return;
            DataInputStream said = new DataInputStream(client.getInputStream());
            int first = said.readUnsignedByte();
            if (first == SOCKS) greet(said, client.getOutputStream());
            else target.getOutputStream().write(first);
            inBackground(() -> {
                try {
                    hand(said, target.getOutputStream());
                } finally {
                    end(target);
                }
            });
            answers(new DataInputStream(target.getInputStream()), client.getOutputStream());
        } finally {
            open.removeIf(one -> one instanceof Socket socket && socket.isClosed());
        }
    }

    private void hand(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[8192];
        for (int length = from.read(some); length >= 0; length = from.read(some)) {
            if (!dead) to.write(some, 0, length);
        }
    }

    /** No credential is asked for, and wherever the browser wants to go, it comes to the server. */
    private static void greet(DataInputStream said, OutputStream client) throws IOException {
        said.skipNBytes(said.readUnsignedByte());
        client.write(new byte[] {SOCKS, 0});
        said.skipNBytes(3);
        int address = said.readUnsignedByte() == 1 ? 4 : said.readUnsignedByte();
        said.skipNBytes(address + 2);
        client.write(new byte[] {SOCKS, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    }

    private void answers(DataInputStream server, OutputStream client) throws IOException {
        String head = head(server);
        client.write(head.getBytes(StandardCharsets.ISO_8859_1));
        if (!head.startsWith("HTTP/1.1 101")) {
            server.transferTo(client);
            return;
        }
        byte[] held = null;
        while (true) {
            byte[] frame = frame(server);
            if (dead) continue;
            Fate fate = (frame[0] & 0xFF) == TEXT ? fates.get() : Fate.PASSES;
            switch (fate) {
                case IS_LOST -> {
                    continue;
                }
                case BREAKS -> {
                    client.write(frame, 0, frame.length / 2);
                    return;
                }
                case COMES_LATE -> pause();
                case IS_HELD -> {
                    if (held == null) {
                        held = frame;
                        continue;
                    }
                }
                case PASSES -> {}
            }
            client.write(frame);
            if (held != null) client.write(held);
            held = null;
        }
    }

    private static String head(InputStream server) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = server.read();
            if (next < 0) throw new IOException("ended in the head");
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] frame(DataInputStream server) throws IOException {
        byte[] start = server.readNBytes(2);
        if (start.length < 2) throw new IOException("ended");
        int more = start[1] == 126 ? 2 : start[1] == 127 ? 8 : 0;
        byte[] extended = server.readNBytes(more);
        long length = start[1];
        if (more > 0) length = new java.math.BigInteger(1, extended).longValueExact();
        byte[] payload = server.readNBytes((int) length);
        if (payload.length < length) throw new IOException("ended in a frame");
        byte[] frame = new byte[2 + more + payload.length];
        System.arraycopy(start, 0, frame, 0, 2);
        System.arraycopy(extended, 0, frame, 2, more);
        System.arraycopy(payload, 0, frame, 2 + more, payload.length);
        return frame;
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Closeable one) {
        try {
            one.close();
        } catch (IOException gone) {
            // it is closed already
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException broken) {
                        // a line that breaks is what this is for
                    }
                },
                "line");
        thread.setDaemon(true);
        thread.start();
    }
}
