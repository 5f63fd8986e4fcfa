package org.parley.system;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection for one request after the other, as soon as each is answered: clients of Java take several. */
final class KeptConnection implements AutoCloseable {
    private final Person person;
    private final Socket socket;
    private final DataInputStream in;

    KeptConnection(Person person) throws IOException {
        this.person = person;
        socket = new Socket(person.site().base().getHost(), person.site().base().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** What comes back, its head included, as text in which each character is an octet. */
    String asks(String method, String path, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " /api/v1" + path + " HTTP/1.1\r\nHost: ")
                .append(person.site().base().getAuthority())
                .append("\r\nAuthorization: Bearer ")
                .append(person.token());
        for (int i = 0; i < headers.length; i += 2)
            head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
        if (body.length > 0) head.append("\r\nContent-Length: ").append(body.length);
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        return answer();
    }

    /** Its head, and its body as it came: in one piece, or in chunks (RFC 9112, 7.1). */
    private String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            answer.append(line).append("\r\n");
            String[] header = line.split(": *", 2);
            if (header[0].equalsIgnoreCase("Content-Length")) length = Integer.parseInt(header[1]);
            if (header[0].equalsIgnoreCase("Transfer-Encoding")) chunked = true;
        }
        if (!chunked) return answer.append(read(length)).toString();
        do {
            length = Integer.parseInt(line(), 16);
            answer.append(read(length));
            line();
        } while (length > 0);
        return answer.toString();
    }

    private String read(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\r\n") < 0) line.append((char) in.readUnsignedByte());
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
