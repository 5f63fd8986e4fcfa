package org.parley.file;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body is all here. */
final class ReceivedRequest extends HttpServletRequestWrapper {
    private final Body body;

    ReceivedRequest(HttpServletRequest request, Received received) throws IOException {
        super(request);
        body = new Body(new BufferedInputStream(received.content()));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("All of it is here already");
        }
    }
}
