package org.parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** An open socket whose owner does not read, with as little room as the system gives: bytes, since no library is that rude. */
final class SleepyReader implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;

    SleepyReader(Person person) throws IOException {
        var base = person.site().base();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET " + base.getPath() + "/ws HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + person.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) head.append((char) in.read());
        if (!head.toString().startsWith("HTTP/1.1 101")) throw new AssertionError(head);
    }

    /** @return how many bytes had been underway until the server ended the connection */
    long readsToTheEnd() throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) total += count;
        } catch (SocketException reset) {
            return total;
        }
        return total;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
