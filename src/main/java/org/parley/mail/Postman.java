package org.parley.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.settings.Settings;

/**
 * Carries letters to the mail server, one after the other on a thread of its own, so that a slow server holds up mail
 * and nothing else. What cannot be sent is tried again after 5 s, 10 s … 15 min for as long as it is worth it. A letter
 * is forgotten after it was sent: where a node dies between the two it arrives twice.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int LOOKS_EVERY_SECONDS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Semaphore bell = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean open = true;
    private Thread rounds;
    private Mailer mailer;

    @Inject
    Letters letters;

    @Inject
    LetterStore store;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Resource
    ManagedThreadFactory threads;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        meters.gauge("parley.queue.letters", waiting);
        if (!letters.areSent()) return;
        mailer = new Mailer(Settings.current());
        rounds = threads.newThread(this::run);
        rounds.setName("parley-mail");
        rounds.start();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letters.Written written) {
        bell.release();
    }

    /** Not by an interrupt, which would close the file under an embedded database. */
    @PreDestroy
    void stop() {
        open = false;
        bell.release();
    }

    private void run() {
        while (open) {
            try {
                bell.drainPermits();
                List<LetterStore.Waiting> due = store.due();
                waiting.set(store.waiting());
                due.forEach(this::carry);
                if (due.isEmpty()) bell.tryAcquire(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                open = false;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The letters that wait could not be looked through", failure);
                rest();
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.SECONDS.sleep(LOOKS_EVERY_SECONDS);
        } catch (InterruptedException stopped) {
            open = false;
        }
    }

    private void carry(LetterStore.Waiting letter) {
        if (!open || !store.take(letter)) return;
        if (letter.givesUpAt().isBefore(clock.instant())) {
            LOG.warning("Letter " + letter.id() + " was given up after " + letter.tries() + " tries");
            store.remove(letter.id());
            return;
        }
        try {
            Sheet sheet = store.sheet(letter);
            if (sheet.to() != null) mailer.send(sheet);
            store.remove(letter.id());
        } catch (Undeliverable refused) {
            LOG.warning("Letter " + letter.id() + " was refused for good: " + refused.getMessage());
            store.remove(letter.id());
        } catch (MailServerAway away) {
            LOG.warning(
                    "Letter " + letter.id() + " could not be sent, which will be tried again: " + away.getMessage());
            store.later(letter.id(), wait(letter.tries()));
        }
    }

    static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
