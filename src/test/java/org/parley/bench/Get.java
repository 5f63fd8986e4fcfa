package org.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One client over HTTP that asks for the same again and again, and does nothing with the answers but find their end. A
 * server may end a connection after so many of them; the next one then goes over a new one.
 */
final class Get implements AutoCloseable {
    private final int port;
    private final byte[] request;
    private Socket socket;
    private InputStream in;

    Get(int port, String path, String token) throws IOException {
        this.port = port;
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** @return the octets of the body */
    int once() throws IOException {
        if (socket.isClosed()) connect();
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status);
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String folded = line.toLowerCase(java.util.Locale.ROOT);
            if (folded.startsWith("content-length:"))
                length = Integer.parseInt(folded.substring(15).strip());
            else if (folded.equals("connection: close")) last = true;
        }
        int body = length >= 0 ? skip(length) : chunks();
        if (last) socket.close();
        return body;
    }

    private int skip(int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private int chunks() throws IOException {
        int all = 0;
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) all += chunk;
        return all;
    }

    private int chunk() throws IOException {
        int length = Integer.parseInt(line(), 16);
        in.skipNBytes(length + 2L);
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
