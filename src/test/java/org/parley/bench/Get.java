package org.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP connection that asks for the same again and again, and does nothing with the answers but find their end. */
final class Get implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    Get(int port, String path, String token) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return the octets of the body */
    int once() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status);
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String folded = line.toLowerCase(java.util.Locale.ROOT);
            if (folded.startsWith("content-length:"))
                length = Integer.parseInt(folded.substring(15).strip());
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return length;
        }
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
