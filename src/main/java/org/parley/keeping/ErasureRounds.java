package org.parley.keeping;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.file.Uploads;
import org.parley.friendship.Contacts;
import org.parley.message.Farewell;

/**
 * Takes what an erased account said and did out of others' sight, in small steps between which everybody else goes on.
 * Whatever stops it, it begins again where it was: the account stays on the list until all is done, and a second node
 * that does the same finds nothing left.
 */
@ApplicationScoped
class ErasureRounds {
    private static final Logger LOG = Logger.getLogger(ErasureRounds.class.getName());
    private static final int SECONDS = 10;
    private static final int ROUNDS_AN_HOUR = 3600 / SECONDS;

    private int round;
    private ScheduledFuture<?> timer;

    @Inject
    ScheduledExecutorService scheduler;

    @Inject
    ErasureStore store;

    @Inject
    Contacts contacts;

    @Inject
    Farewell farewell;

    @Inject
    Uploads uploads;

    void start(@Observes Startup started) {
        timer = scheduler.scheduleWithFixedDelay(this::round, 1, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) timer.cancel(false);
    }

    void soon(@Observes ErasureAsked asked) {
        scheduler.execute(this::erase);
    }

    private void round() {
        if (round++ % ROUNDS_AN_HOUR == 0) quietly(store::freeNames);
        erase();
    }

    private synchronized void erase() {
        quietly(() -> store.open().forEach(account -> quietly(() -> erase(account))));
    }

    private void erase(UUID account) {
        untilDone(() -> contacts.forget(account));
        farewell.leaveRooms(account);
        farewell.takeBackReactions(account);
        farewell.takeBackWords(account);
        untilDone(() -> uploads.eraseUnused(account));
        store.finish(account);
    }

    private static void untilDone(BooleanSupplier step) {
        boolean more = true;
        while (more) more = step.getAsBoolean();
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "An account is not erased yet; it goes on later", failure);
        }
    }
}
