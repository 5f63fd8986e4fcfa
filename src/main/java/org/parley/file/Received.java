package org.parley.file;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body as it comes in, in a file of its own, which goes when the request ends, however it ends. */
final class Received implements AsyncListener, AutoCloseable {
    static final String ATTRIBUTE = Received.class.getName();

    private final long most;
    private final Runnable ended;
    private final Path path;
    private final OutputStream out;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Received(long most, Runnable ended) throws IOException {
        this.most = most;
        this.ended = ended;
        path = Files.createTempFile("parley-", ".body");
        out = Files.newOutputStream(path);
    }

    /** What is longer than it may be is not read to its end: the resource finds that out from what is there. */
    ReadListener from(ServletInputStream in, AsyncContext later) {
        return new ReadListener() {
            private final byte[] buffer = new byte[16 * 1024];
            private long size;
            private boolean done;

            @Override
            public void onDataAvailable() throws IOException {
                while (!done && in.isReady()) {
                    int read = in.read(buffer);
                    if (read < 0) return;
                    out.write(buffer, 0, read);
                    size += read;
                    if (size > most) finish();
                }
            }

            @Override
            public void onAllDataRead() throws IOException {
                finish();
            }

            @Override
            public void onError(Throwable left) {
                close();
                later.complete();
            }

            private void finish() throws IOException {
                if (done) return;
                done = true;
                out.close();
                later.dispatch();
            }
        };
    }

    InputStream content() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        if (!open.getAndSet(false)) return;
        ended.run();
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            path.toFile().deleteOnExit();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the resource itself answers at once
    }
}
