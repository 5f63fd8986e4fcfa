package org.parley.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.account.Caller;
import org.parley.limit.Limit;
import org.parley.platform.TooMany;
import org.parley.platform.TryAgain;

/**
 * Copies of everything held about somebody. Each takes a thread for as long as it is read, so on each node there is
 * one at a time for an account and four for all.
 */
@ApplicationScoped
public class Exports {
    private static final Logger LOG = Logger.getLogger(Exports.class.getName());
    private static final int MOST = 4;
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST);

    @Inject
    OwnData data;

    /**
     * What is returned is to be written, once, by the thread that asks: it gives the place back.
     *
     * @throws TooMany  while another copy for this account is being read, and beyond 5 at once and one in 10 minutes
     * @throws TryAgain while four others are being read
     */
    StreamingOutput begin(Caller caller) {
        if (!running.add(caller.account())) throw new TooMany(BUSY);
        try {
            Limit.EXPORTS.take(caller.account());
            if (!places.tryAcquire()) throw new TryAgain();
        } catch (RuntimeException refused) {
            running.remove(caller.account());
            throw refused;
        }
        return to -> write(caller, to);
    }

    private void write(Caller caller, OutputStream to) {
        try {
            Archive archive = new Archive(to);
            data.write(caller, archive);
            archive.finish();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "Whoever read a copy went away", gone);
            throw new UncheckedIOException(gone);
        } finally {
            places.release();
            running.remove(caller.account());
        }
    }
}
