package org.parley.file;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.platform.ProblemAnswer;
import org.parley.platform.Refusal;
import org.parley.platform.TryAgain;

/** A body as it comes in, in a file of its own, which goes when the request ends, however it ends. */
final class Received implements AsyncListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Received.class.getName());
    static final String ATTRIBUTE = Received.class.getName();

    /** Payara and GlassFish can lose a dispatch that comes in the moment in which the thread that began it leaves it. */
    private static final Duration LEAVING = Duration.ofMillis(20);

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

    /**
     * By a thread that may wait, then the resource is called. Not by a listener: Payara's mixes up the requests of one
     * connection then. What is longer than it may be is not read to its end: the resource finds that out from what is
     * there.
     */
    void read(InputStream in, AsyncContext later, Duration patience) {
        try {
            copy(in, System.nanoTime() + patience.toNanos());
            Thread.sleep(LEAVING.toMillis());
            later.dispatch();
        } catch (TooSlow refusal) {
            refuse(refusal, later);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "The file for an upload cannot be written", full);
            refuse(new TryAgain(), later);
        } catch (InterruptedException stopping) {
            refuse(new TryAgain(), later);
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream in, long end) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read; size <= most && (read = next(in, buffer)) >= 0; size += read) {
            if (System.nanoTime() - end > 0) throw new TooSlow();
            out.write(buffer, 0, read);
        }
        out.close();
    }

    private static int next(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException cut) {
            throw new TooSlow();
        }
    }

    /** Whoever went away does not read it. */
    private static void refuse(Refusal refusal, AsyncContext later) {
        try {
            ProblemAnswer.write(
                    refusal, (HttpServletRequest) later.getRequest(), (HttpServletResponse) later.getResponse());
        } catch (IOException gone) {
            LOG.log(Level.FINE, "Whoever sent a file went away", gone);
        } finally {
            later.complete();
        }
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
